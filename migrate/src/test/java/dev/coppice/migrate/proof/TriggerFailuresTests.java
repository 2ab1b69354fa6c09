package dev.coppice.migrate.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.Schema;
import dev.coppice.schema.read.SchemaReader;
import dev.coppice.schema.read.Scope;
import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.schema.testing.TestDatabase.Engine;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Triggers of H2 are Java classes, of which nobody knows what they speak of. */
class TriggerFailuresTests {

    private static final String TABLES = """
            CREATE TABLE log (id INTEGER, note VARCHAR(80));
            CREATE TABLE shop (id INTEGER NOT NULL PRIMARY KEY);
            CREATE TABLE item (id INTEGER NOT NULL PRIMARY KEY, phone VARCHAR(30), size INTEGER, shop_id INTEGER,
                CONSTRAINT item_shop FOREIGN KEY (shop_id) REFERENCES shop (id));
            """;

    @ParameterizedTest
    @EnumSource(value = Engine.class, mode = Mode.EXCLUDE, names = "H2")
    void aTriggerThatSpeaksOfATableThatIsGoneIsFound(Engine engine) throws SQLException {
        try (TestDatabase database = engine.create();
                Connection connection = with(database, noted(engine), parted(engine, "shop"))) {
            TriggerFailures before = failures(connection);

            execute(connection, "DROP TABLE log");

            assertThat(before).isEqualTo(TriggerFailures.NONE);
            assertThat(failures(connection).since(before))
                    .satisfiesExactlyInAnyOrder(
                            words -> assertThat(words)
                                    .startsWith("item: no row can be added, because its trigger noted fails (")
                                    .contains("log"),
                            words -> assertThat(words)
                                    .startsWith("shop: no row can be deleted, because its trigger parted fails (")
                                    .contains("log"));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Engine.class, mode = Mode.EXCLUDE, names = "H2")
    void aTriggerThatSpeaksOfAColumnThatIsGoneIsFound(Engine engine) throws SQLException {
        try (TestDatabase database = engine.create();
                Connection connection = with(
                        database,
                        TestTrigger.of(
                                engine,
                                "noted",
                                "AFTER UPDATE ON item",
                                "UPDATE log SET note = NEW.phone WHERE id = NEW.id;"),
                        TestTrigger.of(
                                engine, "counted", "BEFORE UPDATE ON item", "DELETE FROM log WHERE id = NEW.size;"))) {
            TriggerFailures before = failures(connection);

            execute(connection, "DROP TABLE log", "CREATE TABLE log (id INTEGER, words VARCHAR(80))");

            assertThat(failures(connection).since(before))
                    .singleElement()
                    .asString()
                    .startsWith("item: no row can be changed, because one of its triggers counted, noted fails (")
                    .contains("note");
        }
    }

    @ParameterizedTest
    @EnumSource(value = Engine.class, mode = Mode.EXCLUDE, names = "H2")
    void whatATriggerRefusesItselfIsNoFailure(Engine engine) throws SQLException {
        String refusal = switch (engine) {
            case SQLITE -> "SELECT RAISE(ABORT, 'no such column: phone');";
            case MARIADB -> "SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'Unknown column phone';";
            default -> "RAISE EXCEPTION 'column phone does not exist';";
        };
        try (TestDatabase database = engine.create();
                Connection connection = with(
                        database,
                        TestTrigger.of(engine, "never", "BEFORE UPDATE ON item", refusal),
                        TestTrigger.of(engine, "neither", "BEFORE DELETE ON item", refusal))) {
            assertThat(failures(connection)).isEqualTo(TriggerFailures.NONE);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Engine.class, mode = Mode.EXCLUDE, names = "H2")
    void whatTriggersDoIsTakenBack(Engine engine) throws SQLException {
        try (TestDatabase database = engine.create();
                Connection connection = with(database, noted(engine), parted(engine, "item"))) {
            execute(connection, "INSERT INTO item (id, phone) VALUES (99, '1815')");
            Contents before = Contents.of(connection, schema(connection));

            failures(connection);

            assertThat(Contents.of(connection, schema(connection))).isEqualTo(before);
            assertThat(before.size()).isEqualTo(2);
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }

    /** SQLite looks through a trigger without running it, and such a column is only missed by a row. */
    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRESQL", "MARIADB"})
    void aTriggerThatLeavesARequiredColumnOutIsFound(Engine engine) throws SQLException {
        try (TestDatabase database = engine.create();
                Connection connection = with(
                        database,
                        TestTrigger.of(
                                engine, "noted", "AFTER INSERT ON item", "INSERT INTO log (id) VALUES (NEW.id);"))) {
            TriggerFailures before = failures(connection);

            execute(connection, "ALTER TABLE log ADD kind VARCHAR(9) NOT NULL");

            assertThat(failures(connection).since(before))
                    .singleElement()
                    .asString()
                    .contains("noted fails", "kind");
        }
    }

    /** PostgreSQL remembers of which type a column was when the trigger fired last. */
    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRESQL", "MARIADB"})
    void aColumnOfAnotherTypeIsNotMissed(Engine engine) throws SQLException {
        String more = engine == Engine.MARIADB ? "SET NEW.size = NEW.size + 1;" : "NEW.size := NEW.size + 1;";
        try (TestDatabase database = engine.create();
                Connection connection =
                        with(database, TestTrigger.of(engine, "counted", "BEFORE UPDATE ON item", more))) {
            TriggerFailures before = failures(connection);

            execute(
                    connection,
                    engine == Engine.MARIADB
                            ? "ALTER TABLE item MODIFY size BIGINT"
                            : "ALTER TABLE item ALTER size TYPE bigint");

            assertThat(failures(connection).since(before)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Engine.class, mode = Mode.EXCLUDE, names = "H2")
    void whatFailedBeforeIsNoNews(Engine engine) throws SQLException {
        try (TestDatabase database = engine.create();
                Connection connection = with(database, noted(engine))) {
            execute(connection, "DROP TABLE log");
            TriggerFailures before = failures(connection);

            assertThat(before.all()).isNotEmpty();
            assertThat(failures(connection).since(before)).isEmpty();
        }
    }

    /** An extension, for example, which is not made anew in a scratch place. */
    @Test
    void aFunctionBesideThePlaceIsNotMissed() throws SQLException {
        try (TestDatabase database = TestDatabase.postgresql();
                Connection connection = with(
                        database,
                        "CREATE SCHEMA beside",
                        "CREATE FUNCTION beside.mark() RETURNS integer LANGUAGE sql AS 'SELECT 1'",
                        "SET search_path = public, beside",
                        TestTrigger.of(
                                Engine.POSTGRESQL,
                                "noted",
                                "AFTER INSERT ON item",
                                "INSERT INTO log VALUES (mark(), 'new');"))) {
            TriggerFailures before = failures(connection);

            execute(connection, "ALTER TABLE item ADD other INTEGER");

            assertThat(failures(connection).since(before)).isEmpty();
            execute(connection, "DROP TABLE log");
            assertThat(failures(connection).since(before))
                    .singleElement()
                    .asString()
                    .contains("log");
        }
    }

    private static String noted(Engine engine) {
        return TestTrigger.of(engine, "noted", "AFTER INSERT ON item", "INSERT INTO log VALUES (NEW.id, 'new');");
    }

    private static String parted(Engine engine, String table) {
        return TestTrigger.of(engine, "parted", "AFTER DELETE ON " + table, "INSERT INTO log VALUES (OLD.id, 'gone');");
    }

    private static Connection with(TestDatabase database, String... triggers) throws SQLException {
        database.execute(TABLES);
        Connection connection = database.connection();
        execute(connection, triggers);
        return connection;
    }

    private static void execute(Connection connection, String... sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : List.of(sql)) {
                statement.execute(each);
            }
        }
    }

    private static TriggerFailures failures(Connection connection) throws SQLException {
        return TriggerFailures.of(connection, schema(connection), 1);
    }

    private static Schema schema(Connection connection) {
        return SchemaReader.of(connection, Scope.EVERYTHING).schema();
    }
}
