package dev.coppice.schema.diff;

import dev.coppice.schema.Identities;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what is the same under another name: what the database knows by its identities, what the owner says, and, of the
 * rest, what looks like it and somebody says yes to. It never guesses.
 */
public final class RenameSearch {

    /**
     * What came of a search.
     *
     * @param renames what is known or was answered with yes
     * @param denied what was asked and answered with no
     * @param open what looks like a rename, and nobody answered; the likeliest first
     */
    public record Found(SchemaRenames renames, List<Rename> denied, List<RenameCandidate> open) {
        public Found {
            denied = List.copyOf(denied);
            open = List.copyOf(open);
        }
    }

    private static final int MOST_FOR_ONE = 3;

    private final Schema current;
    private final Schema wanted;
    private final KnownIdentities known;
    private final List<Rename> denied = new ArrayList<>();
    private final List<RenameCandidate> open = new ArrayList<>();
    private SchemaRenames renames = SchemaRenames.NONE;

    private RenameSearch(Schema current, Schema wanted, KnownIdentities known) {
        this.current = current;
        this.wanted = wanted;
        this.known = known;
    }

    /** A search between two schemas of which the database tells no identities. */
    public static RenameSearch between(Schema current, Schema wanted) {
        return between(current, wanted, Identities.NONE, Identities.NONE);
    }

    /**
     * A search between two schemas.
     *
     * @param before the identities as they were when the current schema was read, from whichever database
     * @param now those of the database that has the wanted schema
     */
    public static RenameSearch between(Schema current, Schema wanted, Identities before, Identities now) {
        return new RenameSearch(current, wanted, new KnownIdentities(before, now));
    }

    /**
     * Searches.
     *
     * @param said what the owner said by himself; it goes before everything else
     * @param questions asked about what is left, likeliest first, tables before columns
     */
    public Found find(SchemaRenames said, RenameQuestions questions) {
        SchemaRenames identified = known.renames().between(current, wanted);
        renames = said.between(current, wanted).over(identified);
        ask(this::tables, questions);
        ask(this::columns, questions);
        return new Found(renames.between(current, wanted), denied, open);
    }

    /** An answer settles all other questions about the two things. */
    private void ask(Function<SchemaRenames, Stream<RenameCandidate>> search, RenameQuestions questions) {
        List<RenameCandidate> candidates = likeliest(search.apply(renames));
        while (!candidates.isEmpty()) {
            RenameCandidate candidate = candidates.removeFirst();
            switch (questions.isRename(candidate)) {
                case RENAMED -> {
                    renames = renames.and(candidate.rename().asRenames());
                    candidates.removeIf(other -> isSettledBy(candidate.rename(), other.rename()));
                    open.removeIf(other -> isSettledBy(candidate.rename(), other.rename()));
                }
                case DIFFERENT -> denied.add(candidate.rename());
                case UNKNOWN -> open.add(candidate);
            }
        }
    }

    /** The best few for each thing that went, the very best first. */
    private static List<RenameCandidate> likeliest(Stream<RenameCandidate> all) {
        Map<Object, Integer> taken = new HashMap<>();
        return all.filter(RenameCandidate::isWorthAsking)
                .sorted(Comparator.comparingInt(RenameCandidate::score)
                        .reversed()
                        .thenComparing(candidate -> candidate.rename().toString()))
                .filter(candidate -> taken.merge(went(candidate.rename()), 1, Integer::sum) <= MOST_FOR_ONE)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Object went(Rename rename) {
        return switch (rename) {
            case Rename.OfTable(TableName old, TableName now) -> old;
            case Rename.OfColumn(TableName table, String old, String now) -> List.of(table, old);
        };
    }

    private static boolean isSettledBy(Rename answer, Rename other) {
        return switch (answer) {
            case Rename.OfTable(TableName old, TableName now) ->
                other instanceof Rename.OfTable table
                        && (table.old().equals(old) || table.now().equals(now));
            case Rename.OfColumn(TableName table, String old, String now) ->
                other instanceof Rename.OfColumn column
                        && column.table().equals(table)
                        && (column.old().equals(old) || column.now().equals(now));
        };
    }

    private Stream<RenameCandidate> tables(SchemaRenames soFar) {
        Pairing<Table> tables = pairing(soFar);
        return tables.dropped().stream()
                .flatMap(old -> tables.added().stream()
                        .filter(now -> !known.tellApart(old.name(), now.name()))
                        .map(now -> new TableLikeness(old, now).candidate()));
    }

    private Stream<RenameCandidate> columns(SchemaRenames soFar) {
        return pairing(soFar).pairs().stream()
                .flatMap(pair -> new ColumnLikeness(pair.current(), pair.wanted(), soFar)
                        .candidates().stream()
                                .filter(candidate -> !known.tellApart(
                                        candidate, pair.wanted().name())));
    }

    private Pairing<Table> pairing(SchemaRenames soFar) {
        Sameness same = new Sameness(soFar);
        return new Pairing<>(current.tables(), wanted.tables()).of((old, now) -> same.table(old.name(), now.name()));
    }
}
