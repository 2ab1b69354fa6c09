package dev.coppice.migrate.draft;

import dev.coppice.migrate.Finding;
import dev.coppice.migrate.check.Examination;
import dev.coppice.migrate.check.Examined;
import dev.coppice.migrate.intent.CarryOver;
import dev.coppice.migrate.intent.ClassChanges;
import dev.coppice.migrate.intent.ViewsAfterRenames;
import dev.coppice.migrate.intent.WantedSchema;
import dev.coppice.migrate.proof.Proof;
import dev.coppice.migrate.scratch.EngineRenames;
import dev.coppice.migrate.scratch.OwnWords;
import dev.coppice.schema.Change;
import dev.coppice.schema.KeyCounter;
import dev.coppice.schema.Part;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Sequence;
import dev.coppice.schema.TableName;
import dev.coppice.schema.alter.AlterWriter;
import dev.coppice.schema.alter.Alteration;
import dev.coppice.schema.alter.Fillings;
import dev.coppice.schema.alter.Keepsake;
import dev.coppice.schema.alter.Keepsakes;
import dev.coppice.schema.alter.Toll;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.dialect.Dialects;
import dev.coppice.schema.diff.SchemaDiff;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Works out the migration that entity classes ask of a database: first what they ask, then how it is done and what it risks,
 * then whether it holds. Leaves the database as it is.
 */
public final class Drafting {

    private static final Set<Finding.Code> OF_CONSTRAINTS = EnumSet.of(
            Finding.Code.ADDS_KEY, Finding.Code.ADDS_UNIQUE, Finding.Code.ADDS_REFERENCE, Finding.Code.ADDS_CHECK);

    private final @Nullable Connection database;
    private final Dialect dialect;

    private Drafting(@Nullable Connection database, Dialect dialect) {
        this.database = database;
        this.dialect = dialect;
    }

    /** @param database may be written to, and is left as it is */
    public Drafting(Connection database) {
        this(database, Dialects.of(database));
    }

    /** Without a database at hand: nobody puts things into the engine's words, counts rows or tries anything. */
    public static Drafting offline(Dialect dialect) {
        return new Drafting(null, dialect);
    }

    /**
     * What the classes ask for, in the engine's own words.
     *
     * @param current the database's schema
     */
    public Demand demand(Schema current, ClassChanges classes) {
        OwnWords engine = database == null ? null : new OwnWords(database);
        ClassChanges spoken = engine == null ? classes : spoken(engine, classes);
        ViewsAfterRenames queries = database == null ? ViewsAfterRenames.UNKNOWN : new EngineRenames(database);
        WantedSchema carried = CarryOver.of(current, spoken, dialect, queries);
        Schema wanted = engine == null
                ? carried.schema()
                : engine.of(carried.schema(), current).orElse(carried.schema());
        SchemaDiff diff = SchemaDiff.between(current, wanted, carried.renames());
        return new Demand(current, wanted, diff, counters(current, classes, diff), carried.leftOut());
    }

    /** A key that comes with its table has no numbers yet. */
    private static List<KeyCounter> counters(Schema current, ClassChanges classes, SchemaDiff diff) {
        return classes.counters().stream()
                .filter(counter -> diff.changes().stream().anyMatch(change -> isComing(change, counter)))
                .filter(counter -> {
                    TableName before =
                            diff.renames().findOldTable(counter.table()).orElse(counter.table());
                    String column = diff.renames()
                            .findOldColumn(before, counter.column())
                            .orElse(counter.column());
                    return current.findTable(before)
                            .flatMap(table -> table.findColumn(column))
                            .isPresent();
                })
                .toList();
    }

    private static boolean isComing(Change change, KeyCounter counter) {
        return change instanceof Change.Added(Part.SchemaSequence(Sequence sequence))
                && sequence.name().equals(counter.sequence());
    }

    /** Conditions that changed are told as the engine prints them, so that those of the database are found by them. */
    private static ClassChanges spoken(OwnWords engine, ClassChanges classes) {
        Set<TableName> tables = classes.tablesWithOtherChecks();
        return new ClassChanges(
                engine.ofChecks(classes.before(), tables),
                engine.ofChecks(classes.after(), tables),
                classes.renames(),
                classes.counters());
    }

    /** How it is done, and what the rows say to it; what goes is gone. */
    public Draft draft(Demand demand, Fillings fillings) {
        return draft(demand, fillings, new Departure.Gone());
    }

    /**
     * How it is done, and what the rows say to it.
     *
     * @param fillings what rows without a value get
     * @param departure what becomes of values in what goes
     */
    public Draft draft(Demand demand, Fillings fillings, Departure departure) {
        SchemaDiff diff = demand.diff();
        List<Keepsake> kept = switch (departure) {
            case Departure.Gone gone -> List.of();
            case Departure.KeptAside aside ->
                Keepsakes.of(demand.current(), demand.wanted(), diff, dialect, aside.prefix());
        };
        AlterWriter writer = new AlterWriter(dialect);
        Alteration up = writer.startingAbove(
                writer.between(demand.current(), demand.wanted(), diff.renames(), fillings, Keepsakes.aside(kept)),
                demand.wanted(),
                demand.counters());
        Alteration down = writer.between(
                demand.wanted(), demand.current(), diff.renames().inverse(), Fillings.NONE, Keepsakes.back(kept));
        List<Toll> tolls = writer.tolls(demand.current(), demand.wanted(), diff, fillings);
        List<Examined> findings = new ArrayList<>();
        if (database == null) {
            findings.addAll(Examination.unasked(demand.current(), diff, fillings, dialect));
            findings.addAll(Examination.uncountedTolls(tolls));
        } else {
            Examination examination = new Examination(database);
            findings.addAll(examination.of(demand.current(), diff, fillings));
            findings.addAll(examination.ofTolls(demand.current(), tolls));
        }
        List<Head.Guard> back = new ArrayList<>(constraintsThatComeBack(demand));
        back.addAll(new WayBack(demand.current(), demand.wanted(), diff.renames(), kept, dialect).guards());
        return new Draft(diff, told(findings, departure, kept), up, down, kept, back);
    }

    /** Rows that come after this was written may contradict what the way back makes a condition again. */
    private List<Head.Guard> constraintsThatComeBack(Demand demand) {
        SchemaDiff back = SchemaDiff.between(
                /* current= */ demand.wanted(),
                /* wanted= */ demand.current(),
                demand.diff().renames().inverse());
        return Examination.unasked(demand.wanted(), back, Fillings.NONE, dialect).stream()
                .filter(found -> OF_CONSTRAINTS.contains(found.finding().code()))
                .filter(found -> found.guard().lines().count() == 1)
                .map(found -> new Head.Guard(
                        "%s %s: %s"
                                .formatted(
                                        found.finding().code().word(),
                                        found.finding().subject(),
                                        found.finding().words()),
                        found.guard()))
                .filter(guard -> guard.finding().lines().count() == 1)
                .toList();
    }

    private static List<Examined> told(List<Examined> findings, Departure departure, List<Keepsake> kept) {
        return findings.stream()
                .map(found -> switch (departure) {
                    case Departure.Gone gone -> found;
                    case Departure.KeptAside aside ->
                        found.inOtherWords(Draft.placeOf(found.finding(), kept)
                                .map(place -> keptWords(found.finding(), place))
                                .orElseGet(() -> goneWords(found.finding())));
                })
                .toList();
    }

    private static String keptWords(Finding finding, TableName place) {
        return finding.code() == Finding.Code.DROPS_TABLE
                ? "the table goes, and its rows are kept in %s".formatted(place)
                : "the column goes, and its values are kept in %s".formatted(place);
    }

    private static String goneWords(Finding finding) {
        return finding.code() == Finding.Code.DROPS_COLUMN
                ? finding.words()
                        + "; they cannot be kept: the table has no key that stays as it is, or they are counted"
                : finding.words();
    }

    /** Whether it holds, there and back. */
    public Proof.Verdict proof(Demand demand, Draft draft) {
        return database == null
                ? new Proof.Verdict.Untried("--offline was said, and there was no database to try it in")
                : new Proof(database)
                        .of(new Proof.Claim(
                                demand.current(),
                                demand.wanted(),
                                demand.diff().renames(),
                                draft.up(),
                                draft.down(),
                                draft.undoing(),
                                draft.delicate()));
    }
}
