package dev.coppice.schema.alter;

import dev.coppice.schema.Schema;
import dev.coppice.schema.ddl.DdlWriter;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.dialect.Dialects;
import dev.coppice.schema.diff.SchemaRenames;
import dev.coppice.schema.read.SchemaReader;
import dev.coppice.schema.read.Scope;
import dev.coppice.schema.testing.RandomEdits;
import dev.coppice.schema.testing.RandomSchemas;
import dev.coppice.schema.testing.RoundTrip;
import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.schema.testing.Trials;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The law over made-up schemas: what leads from one to another, once done, leaves nothing to do, and so does the way back. */
class AlterationLawTests {

    private static final int TRIALS = 20;
    private static final int TRIALS_PER_SERVER = 5;

    @Test
    void nothingIsLeftToDoOnSqlite() throws SQLException {
        lawHolds(TestDatabase.Engine.SQLITE, TRIALS);
    }

    @Test
    void nothingIsLeftToDoOnH2() throws SQLException {
        lawHolds(TestDatabase.Engine.H2, TRIALS);
    }

    @Test
    void nothingIsLeftToDoOnPostgres() throws SQLException {
        lawHolds(TestDatabase.Engine.POSTGRESQL, TRIALS_PER_SERVER);
    }

    @Test
    void nothingIsLeftToDoOnMariaDb() throws SQLException {
        lawHolds(TestDatabase.Engine.MARIADB, TRIALS_PER_SERVER);
    }

    private static void lawHolds(TestDatabase.Engine engine, int trials) throws SQLException {
        try (TestDatabase one = engine.create();
                TestDatabase other = engine.create()) {
            Trials.of(trials).each(seed -> {
                try (Connection full = one.clear().connection();
                        Connection empty = other.clear().connection()) {
                    lawHolds(full, empty, seed);
                }
            });
        }
    }

    private static void lawHolds(Connection full, Connection empty, long seed) throws SQLException {
        Dialect dialect = Dialects.of(full);
        RandomSchemas schemas = new RandomSchemas(dialect, isPossible(dialect));
        Schema first = schemas.schema(seed);
        RandomEdits.Edited edited = seed % 5 == 0
                ? new RandomEdits.Edited(schemas.schema(seed + 1_000_000), SchemaRenames.NONE)
                : RandomEdits.of(first, seed, 4, dialect);
        RoundTrip.create(first, full);
        if (!canCreate(edited.schema(), empty)) {
            return;
        }
        Schema before = schema(full);
        Schema after = schema(empty);
        SchemaRenames renames = edited.renames().between(before, after);
        try {
            go(full, before, after, renames);
            go(full, schema(full), before, renames.inverse());
        } catch (SQLException | AssertionError | RuntimeException e) {
            DdlWriter ddl = new DdlWriter(dialect);
            throw new AssertionError(
                    "%s%nbetween%n%s%nand%n%s".formatted(e.getMessage(), ddl.script(before), ddl.script(after)), e);
        }
    }

    private static void go(Connection connection, Schema from, Schema to, SchemaRenames renames) throws SQLException {
        Alteration way = new AlterWriter(Dialects.of(connection)).between(from, to, renames, Fillings.NONE);
        AlterationCase.run(connection, way);
        AlterationCase.isThere(schema(connection), to, way);
    }

    /** MariaDB has no names beyond the basic plane and none that end in a blank. */
    private static Predicate<String> isPossible(Dialect dialect) {
        return dialect.product().equals("MariaDB")
                ? name -> name.equals(name.stripTrailing()) && name.codePoints().allMatch(Character::isBmpCodePoint)
                : name -> true;
    }

    /** An edit may ask for what the engine refuses, such as a default that is no number in a column of numbers. */
    private static boolean canCreate(Schema schema, Connection empty) {
        try {
            RoundTrip.create(schema, empty);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static Schema schema(Connection connection) throws SQLException {
        return SchemaReader.of(connection, Scope.EVERYTHING).schema();
    }
}
