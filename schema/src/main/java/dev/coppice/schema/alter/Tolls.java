package dev.coppice.schema.alter;

import dev.coppice.schema.Change;
import dev.coppice.schema.Check;
import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.Part;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.TableName;
import dev.coppice.schema.alter.TablePair.ColumnPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an alteration costs those who work with a table meanwhile, as each engine does it. */
final class Tolls {

    private static final Pattern CALL = Pattern.compile("([\\w.]+)\\s*\\(");

    /** What PostgreSQL works out once for all rows. */
    private static final Set<String> STEADY = Set.of(
            "now",
            "transaction_timestamp",
            "statement_timestamp",
            "timezone",
            "date_trunc",
            "to_char",
            "lower",
            "upper",
            "concat",
            "coalesce",
            "make_date",
            "abs",
            "round");

    private final Journey journey;
    private final List<Toll> tolls = new ArrayList<>();

    Tolls(Journey journey) {
        this.journey = journey;
    }

    /** One for each table and kind, with all that it is for. */
    List<Toll> all() {
        switch (journey.dialect().product()) {
            case "SQLite" -> sqlite();
            case "H2" -> journey.pairs().forEach(this::h2);
            case "PostgreSQL" -> {
                Set<TableName> remade = new TypeAlteration(journey, new Script()).remade();
                journey.pairs().forEach(pair -> postgres(pair, remade));
            }
            default -> journey.pairs().forEach(this::mariaDb);
        }
        return List.copyOf(tolls);
    }

    private void sqlite() {
        for (SqliteTable table : SqliteTable.of(journey)) {
            TablePair pair = table.pair();
            if (table.isRebuilt()) {
                add(pair, Toll.Kind.COPIES, List.of("what can only be done by making it anew"));
            } else if (!pair.dropped().isEmpty()) {
                add(pair, Toll.Kind.COPIES, dropped(pair));
            }
        }
    }

    /** H2 lets go of a table while it copies it; while it builds an index or looks at rows, it does not. */
    private void h2(TablePair pair) {
        List<String> copies = new ArrayList<>();
        pair.added().forEach(column -> copies.add("the new column " + column.name()));
        copies.addAll(dropped(pair));
        pair.kept().stream()
                .filter(column -> column.isRetyped() && !isWider(column))
                .forEach(column -> copies.add(typeOf(column)));
        add(pair, Toll.Kind.COPIES_UNLOCKED, copies);
        List<Part> coming = coming(pair);
        List<String> looked = reasons(coming, Tolls::lookedAt);
        looked.addAll(newlyRequired(pair, coming));
        add(pair, Toll.Kind.BLOCKS_WRITES, looked);
    }

    private static Optional<String> lookedAt(Part part) {
        return lockedByPostgres(part).or(() -> lookedAtByPostgres(part));
    }

    private List<String> newlyRequired(TablePair pair, List<Part> coming) {
        Stream<String> tightened = pair.kept().stream()
                .filter(column ->
                        column.current().nullable() && !column.wanted().nullable())
                .map(column -> column.wanted().name());
        Stream<String> filled = pair.added().stream()
                .filter(column -> !column.nullable())
                .map(Column::name)
                .filter(column -> journey.fillings().find(pair.after(), column).isPresent());
        return Stream.concat(tightened, filled)
                .filter(column -> !isOfNewKey(coming, column))
                .map(column -> "a value in every " + column)
                .toList();
    }

    private void postgres(TablePair pair, Set<TableName> remade) {
        List<String> copies = new ArrayList<>();
        pair.kept().stream()
                .filter(column -> isRemade(column, remade)
                        || (!column.current().type().equals(column.wanted().type()) && !isWider(column)))
                .forEach(column -> copies.add(typeOf(column)));
        pair.added().stream()
                .filter(column -> isWorkedOutForEachRow(column.value()))
                .forEach(column -> copies.add("the new column " + column.name()));
        add(pair, Toll.Kind.COPIES, copies);
        List<Part> coming = coming(pair);
        List<String> looked = reasons(coming, Tolls::lockedByPostgres);
        looked.addAll(newlyRequired(pair, coming));
        add(pair, Toll.Kind.BLOCKS_READS, looked);
        add(pair, Toll.Kind.BLOCKS_WRITES, reasons(coming, Tolls::lookedAtByPostgres));
        referredBy(pair, coming);
    }

    private static boolean isOfNewKey(List<Part> coming, String column) {
        return coming.stream()
                .anyMatch(part -> part instanceof Part.TableKey(var table, var key)
                        && key.columns().contains(column));
    }

    /** While a reference is checked, nobody can write to the table that it leads to, either. */
    private void referredBy(TablePair pair, List<Part> coming) {
        for (Part part : coming) {
            if (part instanceof Part.TableReference(var table, var key)
                    && !key.target().equals(table)) {
                journey.pairs().stream()
                        .filter(other -> other.after().equals(key.target()))
                        .forEach(other -> add(
                                other,
                                Toll.Kind.BLOCKS_WRITES,
                                List.of("the reference of " + pair.after() + " to it")));
            }
        }
    }

    private static boolean isRemade(ColumnPair column, Set<TableName> remade) {
        return column.wanted().type() instanceof SqlType.Named(var name) && remade.contains(name);
    }

    private static boolean isWorkedOutForEachRow(ColumnValue value) {
        return switch (value) {
            case ColumnValue.Given given -> false;
            case ColumnValue.Literal literal -> false;
            case ColumnValue.Expression(String sql) -> !isSteady(sql);
            case ColumnValue.Identity identity -> true;
            case ColumnValue.Generated generated -> generated.stored();
        };
    }

    private static boolean isSteady(String sql) {
        Matcher call = CALL.matcher(sql);
        while (call.find()) {
            if (!STEADY.contains(call.group(1).toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    /** Parts that are new, or that go and come again as something else. */
    private static List<Part> coming(TablePair pair) {
        List<Part> coming = new ArrayList<>();
        for (Change change : pair.changes()) {
            switch (change) {
                case Change.Added(Part part) -> coming.add(part);
                case Change.Altered(Part now, Part later) when !isTurned(pair, now, later) -> coming.add(later);
                default -> {}
            }
        }
        return coming;
    }

    private static boolean isTurned(TablePair pair, Part now, Part later) {
        Likeness likeness = new Likeness(pair);
        boolean isTurnedReference = now instanceof Part.TableReference(var table, var one)
                && later instanceof Part.TableReference(var name, var other)
                && likeness.ofAllButNameAndDeferral(one, other);
        return isTurnedReference || likeness.ofAllButName(now, later);
    }

    private static List<String> reasons(List<Part> parts, Function<Part, Optional<String>> words) {
        return parts.stream()
                .flatMap(part -> words.apply(part).stream())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** What PostgreSQL lets nobody near the table for, however many rows it has to look at. */
    private static Optional<String> lockedByPostgres(Part part) {
        return switch (part) {
            case Part.TableUnique(var table, var key) ->
                Optional.of("the unique constraint on " + String.join(", ", key.columns()));
            case Part.TableKey(var table, var key) -> Optional.of("the key " + String.join(", ", key.columns()));
            case Part.TableCheck(var table, var check) -> Optional.of(wordsOf(check));
            default -> Optional.empty();
        };
    }

    /** What PostgreSQL looks at all rows for while others may read. */
    private static Optional<String> lookedAtByPostgres(Part part) {
        return switch (part) {
            case Part.TableIndex(var table, var index) -> Optional.of("the index " + index.name());
            case Part.TableReference(var table, var key) -> Optional.of("the reference to " + key.target());
            default -> Optional.empty();
        };
    }

    private static String wordsOf(Check check) {
        return check.name() == null ? "a check" : "the check " + check.name();
    }

    private void mariaDb(TablePair pair) {
        List<String> copies = new ArrayList<>();
        pair.kept().stream().filter(Tolls::isCopiedByMariaDb).forEach(column -> copies.add(typeOf(column)));
        pair.kept().stream()
                .filter(column -> column.hasOtherValue() && column.wanted().value() instanceof ColumnValue.Identity)
                .forEach(
                        column -> copies.add("the counter of " + column.wanted().name()));
        pair.added().stream()
                .filter(column -> isCopiedByMariaDb(column.value()))
                .forEach(column -> copies.add("the new column " + column.name()));
        for (Change change : pair.changes()) {
            switch (change) {
                case Change.Dropped(Part part) when part instanceof Part.TableKey -> copies.add("the key");
                case Change.Added(Part part) -> nameCopied(part, copies);
                case Change.Altered(Part now, Part later)
                when !new Likeness(pair).ofAllButName(now, later) -> nameCopied(later, copies);
                default -> {}
            }
        }
        boolean movesStorage = !pair.changesOfItself().isEmpty()
                && !pair.current().options().equals(pair.wanted().options());
        if (movesStorage) {
            copies.add("its storage");
        }
        add(pair, Toll.Kind.COPIES, copies);
        add(
                pair,
                Toll.Kind.BLOCKS_WRITES,
                pair.changes().stream()
                        .flatMap(change -> change instanceof Change.Added(Part.TableIndex(var table, var index))
                                        && index.method() != null
                                ? Stream.of("the index " + index.name())
                                : Stream.empty())
                        .toList());
    }

    private static void nameCopied(Part part, List<String> copies) {
        switch (part) {
            case Part.TableReference(var table, var key) -> copies.add("the reference to " + key.target());
            case Part.TableCheck(var table, var check) -> copies.add(wordsOf(check));
            default -> {}
        }
    }

    private static boolean isCopiedByMariaDb(ColumnPair column) {
        if (column.wanted().value() instanceof ColumnValue.Generated
                || column.current().value() instanceof ColumnValue.Generated) {
            return false;
        }
        SqlType now = column.current().type();
        SqlType later = column.wanted().type();
        boolean isLonger = now instanceof SqlType.Text(Integer before, boolean wasFixed)
                && later instanceof SqlType.Text(Integer after, boolean fixed)
                && !fixed
                && !wasFixed
                && before != null
                && after != null
                && before <= after;
        boolean hasMoreWordsAtTheEnd = now instanceof SqlType.Choice(List<String> before)
                && later instanceof SqlType.Choice(List<String> after)
                && after.size() >= before.size()
                && after.subList(0, before.size()).equals(before);
        boolean isOther = !now.equals(later)
                || !Objects.equals(column.current().spelling(), column.wanted().spelling());
        return isOther && !isLonger && !hasMoreWordsAtTheEnd;
    }

    private static boolean isCopiedByMariaDb(ColumnValue value) {
        return switch (value) {
            case ColumnValue.Given given -> false;
            case ColumnValue.Literal literal -> false;
            case ColumnValue.Expression(String sql) ->
                !sql.toLowerCase(Locale.ROOT).startsWith("current_timestamp");
            case ColumnValue.Identity identity -> true;
            case ColumnValue.Generated generated -> generated.stored();
        };
    }

    /** Whether everything that the old type holds is written in the new one as it was. */
    private static boolean isWider(ColumnPair column) {
        SqlType now = column.current().type();
        return switch (column.wanted().type()) {
            case SqlType.Text(Integer length, boolean fixed)
            when now instanceof SqlType.Text(Integer before, boolean wasFixed) ->
                !fixed && !wasFixed && isAtLeast(length, before);
            case SqlType.Decimal(Integer precision, int scale)
            when now instanceof SqlType.Decimal(Integer before, int digits) ->
                precision == null || (before != null && scale == digits && precision >= before);
            case SqlType.Timestamp(Integer precision, boolean zone)
            when now instanceof SqlType.Timestamp(Integer before, boolean hadZone) ->
                zone == hadZone && isAtLeast(precision, before);
            case SqlType.Time(Integer precision, boolean zone)
            when now instanceof SqlType.Time(Integer before, boolean hadZone) ->
                zone == hadZone && isAtLeast(precision, before);
            default -> now.equals(column.wanted().type());
        };
    }

    private static boolean isAtLeast(@Nullable Integer size, @Nullable Integer before) {
        return size == null || (before != null && size >= before);
    }

    private static List<String> dropped(TablePair pair) {
        return pair.dropped().stream()
                .map(Column::name)
                .map(name -> "the column " + name + " that goes")
                .toList();
    }

    private static String typeOf(ColumnPair column) {
        return "the type of " + column.wanted().name();
    }

    private void add(TablePair pair, Toll.Kind kind, List<String> reasons) {
        if (!reasons.isEmpty()) {
            tolls.add(new Toll(pair.before(), kind, String.join(", ", reasons)));
        }
    }
}
