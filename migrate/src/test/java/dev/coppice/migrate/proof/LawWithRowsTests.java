package dev.coppice.migrate.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.migrate.Finding;
import dev.coppice.migrate.Undoing;
import dev.coppice.migrate.check.Examination;
import dev.coppice.migrate.check.Examined;
import dev.coppice.migrate.draft.Draft;
import dev.coppice.schema.Change;
import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.Part;
import dev.coppice.schema.Problem;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.alter.AlterStep;
import dev.coppice.schema.alter.AlterWriter;
import dev.coppice.schema.alter.Alteration;
import dev.coppice.schema.alter.Fillings;
import dev.coppice.schema.alter.Refusal;
import dev.coppice.schema.ddl.DdlWriter;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.dialect.Dialects;
import dev.coppice.schema.diff.RenamedSchema;
import dev.coppice.schema.diff.SchemaDiff;
import dev.coppice.schema.diff.SchemaRenames;
import dev.coppice.schema.read.SchemaReader;
import dev.coppice.schema.read.Scope;
import dev.coppice.schema.testing.RandomEdits;
import dev.coppice.schema.testing.RandomSchemas;
import dev.coppice.schema.testing.RoundTrip;
import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.schema.testing.TestDatabase.Engine;
import dev.coppice.schema.testing.Trials;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The law over made-up schemas with rows in them: what leads from one to another leaves nothing to do, keeps every row that
 * nobody said would go, works unless a finding said that it may not, and its undo brings back what it promises.
 *
 * <p>The build tries a few. {@code -Dcoppice.trials=2000 -Dcoppice.law=all} goes on after a failure and prints each,
 * and what there was so far every hundred pairs.
 */
class LawWithRowsTests {

    private static final int TRIALS = 15;
    private static final int TRIALS_PER_SERVER = 4;

    private static final boolean GOES_ON = "all".equals(System.getProperty("coppice.law"));

    /** How often a run that goes on says how far it is, in pairs. */
    private static final int TOLD_EVERY = 100;

    private static final String REFUSED = "refused: ";
    private static final Set<String> REFUSALS =
            Arrays.stream(Refusal.values()).map(Refusal::word).collect(Collectors.toSet());

    /** How often another edit is tried where the engine itself refuses what it would lead to. */
    private static final int EDITS = 5;

    private final Map<String, Integer> seen = new TreeMap<>();
    private final List<String> broken = new ArrayList<>();

    @Test
    void rowsStayAndComeBackOnSqlite() throws SQLException {
        lawHolds(Engine.SQLITE, TRIALS);
    }

    @Test
    void rowsStayAndComeBackOnH2() throws SQLException {
        lawHolds(Engine.H2, TRIALS);
    }

    @Test
    void rowsStayAndComeBackOnPostgres() throws SQLException {
        lawHolds(Engine.POSTGRESQL, TRIALS_PER_SERVER);
    }

    @Test
    void rowsStayAndComeBackOnMariaDb() throws SQLException {
        lawHolds(Engine.MARIADB, TRIALS_PER_SERVER);
    }

    private void lawHolds(Engine engine, int trials) throws SQLException {
        try (TestDatabase one = engine.create();
                TestDatabase other = engine.create()) {
            Trials.of(trials).each(seed -> {
                try (Connection full = one.clear().connection()) {
                    holds(full, other, seed);
                } catch (SQLException | RuntimeException | AssertionError e) {
                    if (!GOES_ON) {
                        throw e;
                    }
                    broken.add("%s, seed %d: %s".formatted(engine, seed, e.getMessage()));
                    System.out.println(broken.getLast());
                }
                if (GOES_ON && seed % TOLD_EVERY == 0) {
                    System.out.println(told(engine, seed));
                }
            });
        }
        if (GOES_ON) {
            System.out.println(told(engine, -1));
        }
        assertThat(broken).isEmpty();
        refusalsAreRare();
    }

    private String told(Engine engine, long seed) {
        return "%s%s, broken %d: %s".formatted(engine, seed < 0 ? "" : " up to seed " + seed, broken.size(), seen);
    }

    /** What is refused too often is something that migrations should know how to do. */
    private void refusalsAreRare() {
        int all = seen.values().stream().mapToInt(Integer::intValue).sum();
        int refused = seen.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(REFUSED))
                .mapToInt(Map.Entry::getValue)
                .sum();
        assertThat(refused).as("refused of %d: %s", all, seen).isLessThanOrEqualTo(1 + all / 50);
    }

    private void holds(Connection full, TestDatabase other, long seed) throws SQLException {
        Dialect dialect = Dialects.of(full);
        RandomSchemas schemas = new RandomSchemas(dialect, isPossible(dialect));
        Schema first = schemas.schema(seed);
        RoundTrip.create(first, full);
        RandomEdits.Edited edited = null;
        Schema after = null;
        for (int i = 0; i < EDITS && after == null; i++) {
            edited = edited(schemas, first, seed + i * 10_000_019L, dialect);
            after = findCreated(edited.schema(), other);
        }
        if (edited == null || after == null) {
            count("cannot be asked for");
            return;
        }
        Schema before = schema(full);
        seed(full, before);
        SchemaDiff diff = SchemaDiff.between(before, after, edited.renames().between(before, after));
        Draft draft;
        try {
            draft = draft(full, before, after, diff);
        } catch (Problem refused) {
            assertThat(refused.findCode())
                    .as(refused.getMessage())
                    .hasValueSatisfying(code -> assertThat(code).isIn(REFUSALS));
            count(REFUSED + refused.findCode().orElseThrow());
            return;
        }
        try {
            thereAndBack(full, before, after, draft);
        } catch (SQLException | RuntimeException | AssertionError e) {
            DdlWriter ddl = new DdlWriter(dialect);
            throw new AssertionError(
                    "%s%nfound %s%nbetween%n%s%nand%n%s%nby%n%s"
                            .formatted(
                                    e.getMessage(),
                                    draft.findings(),
                                    ddl.script(before),
                                    ddl.script(after),
                                    draft.up().script()),
                    e);
        }
    }

    private static RandomEdits.Edited edited(RandomSchemas schemas, Schema first, long seed, Dialect dialect) {
        return seed % 5 == 0
                ? new RandomEdits.Edited(schemas.schema(seed + 1_000_000), SchemaRenames.NONE)
                : RandomEdits.of(first, seed, 4, dialect);
    }

    private static Draft draft(Connection full, Schema before, Schema after, SchemaDiff diff) {
        AlterWriter writer = new AlterWriter(Dialects.of(full));
        return new Draft(
                diff,
                new Examination(full).of(before, diff, Fillings.NONE),
                writer.between(before, after, diff.renames(), Fillings.NONE),
                writer.between(after, before, diff.renames().inverse(), Fillings.NONE));
    }

    private void thereAndBack(Connection database, Schema before, Schema after, Draft draft) throws SQLException {
        Contents start = Contents.of(database, before);
        SchemaRenames renames = draft.diff().renames();
        Schema untouched = untouched(before, after, renames);
        Contents kept = Contents.of(database, untouched);
        if (!draft.blocking().isEmpty()) {
            count("stopped: " + codes(draft.blocking()));
            return;
        }
        try {
            go(database, draft.up());
        } catch (SQLException refused) {
            assertThat(draft.findings())
                    .as("a finding that says that this may fail: " + refused.getMessage())
                    .anyMatch(LawWithRowsTests::mayFail);
            count("failed as said: "
                    + codes(draft.findings().stream()
                            .filter(LawWithRowsTests::mayFail)
                            .toList()));
            return;
        }
        assertThat(left(schema(database), after)).as("left to do").isEmpty();
        Contents there = Contents.of(database, RenamedSchema.of(untouched, renames));
        assertThat(there.tables().values())
                .as("values in what nobody touched")
                .containsExactlyInAnyOrderElementsOf(kept.tables().values());
        try {
            go(database, draft.down());
        } catch (SQLException refused) {
            assertThat(draft.undoing())
                    .as("an undo that fails: " + refused.getMessage())
                    .isEqualTo(Undoing.LOSSY);
            count("undo failed as it was lossy");
            return;
        }
        assertThat(left(schema(database), before))
                .as("left of it after the undo")
                .isEmpty();
        if (draft.undoing() == Undoing.EXACT) {
            assertThat(Contents.of(database, before))
                    .as("rows after an exact undo")
                    .isEqualTo(start);
        }
        count("there and back, " + (start.size() > 0 ? "with rows, " : "empty, ") + draft.undoing());
    }

    private static String codes(List<Examined> findings) {
        return findings.stream()
                .map(found -> found.finding().code().word())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Data-dependent, and nobody could count what it depends on. */
    private static boolean mayFail(Examined examined) {
        return examined.finding().code().risk() == Finding.Risk.DATA_DEPENDENT && examined.rows() < 0;
    }

    /** The tables that stay with the columns that stay as they are. */
    private static Schema untouched(Schema schema, Schema other, SchemaRenames renames) {
        List<Table> tables = new ArrayList<>();
        for (Table table : schema.tables()) {
            Optional<Table> twin =
                    renames.tookNameOf(table.name()) ? Optional.empty() : other.findTable(renames.table(table.name()));
            List<Column> columns = table.columns().stream()
                    .filter(column -> twin.isPresent() && isUntouched(table, column, twin.get(), renames))
                    .toList();
            if (!columns.isEmpty()) {
                tables.add(Table.of(table.name(), columns, Constraints.NONE));
            }
        }
        return Schema.EMPTY.withTables(tables);
    }

    private static boolean isUntouched(Table table, Column column, Table twin, SchemaRenames renames) {
        return !renames.tookNameOf(table.name(), column.name())
                && twin.findColumn(renames.column(table.name(), column.name()))
                        .filter(now -> now.type().equals(column.type())
                                && now.nullable() == column.nullable()
                                && !(now.value() instanceof ColumnValue.Generated)
                                && !(column.value() instanceof ColumnValue.Generated))
                        .isPresent();
    }

    private static List<String> left(Schema read, Schema wanted) {
        SchemaDiff diff = SchemaDiff.between(read, wanted);
        boolean isOfOrderOnly = diff.changes().stream()
                .allMatch(change ->
                        change instanceof Change.Altered(Part now, Part later) && now instanceof Part.ColumnOrder);
        return isOfOrderOnly ? List.of() : diff.words();
    }

    private static void seed(Connection database, Schema schema) throws SQLException {
        try (Statement statement = database.createStatement()) {
            for (String insert : new Seeds(schema, Dialects.of(database)).inserts()) {
                try {
                    statement.execute(insert);
                } catch (SQLException refused) {
                    // A check or trigger knows better than we what a row may be.
                }
            }
        }
    }

    private static void go(Connection connection, Alteration alteration) throws SQLException {
        boolean inTransaction = alteration.surroundings() == Alteration.Surroundings.TRANSACTION;
        try (Statement statement = connection.createStatement()) {
            if (Dialects.of(connection).product().equals("SQLite")) {
                statement.execute("PRAGMA foreign_keys = ON");
            }
            connection.setAutoCommit(!inTransaction);
            for (AlterStep step : alteration.steps()) {
                statement.execute(step.sql());
            }
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void count(String what) {
        seen.merge(what, 1, Integer::sum);
    }

    /** MariaDB has no names beyond the basic plane and none that end in a blank. */
    private static Predicate<String> isPossible(Dialect dialect) {
        return dialect.product().equals("MariaDB")
                ? name -> name.equals(name.stripTrailing()) && name.codePoints().allMatch(Character::isBmpCodePoint)
                : name -> true;
    }

    /** An edit may ask for what the engine refuses, such as a default that is no number in a column of numbers. */
    private static @Nullable Schema findCreated(Schema schema, TestDatabase other) throws SQLException {
        try (Connection empty = other.clear().connection()) {
            RoundTrip.create(schema, empty);
            return schema(empty);
        } catch (SQLException e) {
            return null;
        }
    }

    private static Schema schema(Connection connection) {
        return SchemaReader.of(connection, Scope.EVERYTHING).schema();
    }
}
