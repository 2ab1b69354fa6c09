package dev.coppice.schema.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.Identities;
import dev.coppice.schema.Schema;
import dev.coppice.schema.TableName;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.dialect.Dialects;
import dev.coppice.schema.read.IdentityReader;
import dev.coppice.schema.read.SchemaReader;
import dev.coppice.schema.read.Scope;
import dev.coppice.schema.testing.RandomEdits;
import dev.coppice.schema.testing.RandomSchemas;
import dev.coppice.schema.testing.RoundTrip;
import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.schema.testing.Trials;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Renames in a real database, which tells them by its identities. */
class PostgresRenameTests {

    private static final TableName CUSTOMERS = TableName.of("customers");
    private static final TableName ORDERS = TableName.of("orders");

    private static final String SCHEMA = """
            CREATE TABLE customers (id int PRIMARY KEY, name text, phone varchar(40), fax varchar(40),
                CHECK (phone <> fax));
            CREATE TABLE orders (id int PRIMARY KEY, customer int REFERENCES customers, total numeric,
                twice numeric GENERATED ALWAYS AS (total * 2) STORED);
            CREATE VIEW numbers AS SELECT id, phone FROM customers WHERE fax IS NOT NULL;
            CREATE INDEX by_phone ON customers (lower(phone)) WHERE phone <> fax;
            """;

    private static final int TRIALS = 16;

    /** What is read at one moment. */
    private record Reading(Schema schema, Identities identities) {

        static Reading of(TestDatabase database) throws SQLException {
            try (Connection connection = database.connection()) {
                return new Reading(
                        SchemaReader.of(connection, Scope.EVERYTHING).schema(),
                        IdentityReader.of(connection, Scope.EVERYTHING));
            }
        }

        RenameSearch.Found renamesTo(Reading later) {
            return RenameSearch.between(schema, later.schema, identities, later.identities)
                    .find(SchemaRenames.NONE, RenameQuestions.NOBODY);
        }
    }

    @Test
    void nothingIsRenamedWhereNothingHappened() throws SQLException {
        try (TestDatabase database = filled()) {
            Reading before = Reading.of(database);

            assertThat(before.identities().isEmpty()).isFalse();
            assertThat(before.renamesTo(Reading.of(database)).renames()).isEqualTo(SchemaRenames.NONE);
        }
    }

    @Test
    void tablesAndColumnsAreFollowedThroughEverythingElseThatHappensToThem() throws SQLException {
        try (TestDatabase database = filled()) {
            Reading before = Reading.of(database);
            database.execute("""
                    ALTER TABLE customers RENAME TO clients;
                    ALTER TABLE clients RENAME name TO full_name;
                    ALTER TABLE clients ALTER full_name TYPE varchar(80), ALTER full_name SET NOT NULL;
                    ALTER TABLE clients RENAME full_name TO title;
                    ALTER TABLE clients ADD email text;
                    ALTER TABLE orders DROP total CASCADE;
                    ALTER TABLE orders ADD total money;
                    ALTER TABLE orders RENAME TO customers;
                    """);

            RenameSearch.Found found = before.renamesTo(Reading.of(database));

            assertThat(found.open()).isEmpty();
            assertThat(found.renames())
                    .isEqualTo(new SchemaRenames(
                            Map.of(CUSTOMERS, TableName.of("clients"), ORDERS, CUSTOMERS),
                            Map.of(CUSTOMERS, Map.of("name", "title"))));
        }
    }

    @Test
    void swappedNamesAreKnown() throws SQLException {
        try (TestDatabase database = filled()) {
            Reading before = Reading.of(database);
            database.execute("""
                    ALTER TABLE customers RENAME phone TO x;
                    ALTER TABLE customers RENAME fax TO phone;
                    ALTER TABLE customers RENAME x TO fax;
                    """);

            assertThat(before.renamesTo(Reading.of(database)).renames().ofColumns(CUSTOMERS))
                    .isEqualTo(Map.of("phone", "fax", "fax", "phone"));
        }
    }

    @Test
    void onlyTheRenameDiffersWhereTheDatabaseCarriedItIntoConditionsAndQueries() throws SQLException {
        try (TestDatabase database = filled()) {
            Reading before = Reading.of(database);
            database.execute("""
                    ALTER TABLE customers RENAME fax TO "Fax Number";
                    ALTER TABLE orders RENAME total TO sum;
                    """);
            Reading after = Reading.of(database);

            SchemaDiff diff = SchemaDiff.between(
                    before.schema(), after.schema(), before.renamesTo(after).renames());

            assertThat(diff.words())
                    .containsExactly(
                            "column customers.fax renamed to Fax Number", "column orders.total renamed to sum");
        }
    }

    @Test
    void aTableThatWasMadeAnewIsNotFollowed() throws SQLException {
        try (TestDatabase database = filled()) {
            Reading before = Reading.of(database);
            database.execute(
                    "DROP VIEW numbers; DROP TABLE orders; CREATE TABLE orders (id int PRIMARY KEY, sum numeric)");

            assertThat(before.renamesTo(Reading.of(database)).renames()).isEqualTo(SchemaRenames.NONE);
        }
    }

    @Test
    void theSameScriptElsewhereIsAnotherDatabase() throws SQLException {
        try (TestDatabase database = filled();
                TestDatabase other = filled()) {
            other.execute("ALTER TABLE customers RENAME phone TO mobile");
            Reading before = Reading.of(database);
            Reading elsewhere = Reading.of(other);

            RenameSearch.Found found = before.renamesTo(elsewhere);

            assertThat(before.identities().database())
                    .isNotEqualTo(elsewhere.identities().database());
            assertThat(found.renames()).isEqualTo(SchemaRenames.NONE);
            assertThat(found.open())
                    .extracting(candidate -> candidate.rename().toString())
                    .containsExactly("customers.phone=mobile");
        }
    }

    @Test
    void anOrdinaryUserIsToldThemToo() throws SQLException {
        try (TestDatabase database = filled();
                Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            Identities all = IdentityReader.of(connection, Scope.EVERYTHING);
            statement.execute("SET ROLE pg_signal_backend");

            assertThat(IdentityReader.of(connection, Scope.EVERYTHING).tables()).isEqualTo(all.tables());
        }
    }

    @Test
    void nothingIsToldWhereTheClusterMayNotBeAskedForItsName() throws SQLException {
        try (TestDatabase database = filled();
                Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("REVOKE EXECUTE ON FUNCTION pg_control_system() FROM PUBLIC");
            statement.execute("SET ROLE pg_signal_backend");

            assertThat(IdentityReader.of(connection, Scope.EVERYTHING)).isEqualTo(Identities.NONE);
        }
    }

    /** A constraint keeps the name that the engine made up from names that are no more; a view keeps its columns. */
    @Test
    void whateverIsRenamedIsFoundAndNothingElseDiffers() throws SQLException {
        RandomSchemas schemas = new RandomSchemas(Dialects.postgresql(), name -> true);
        try (TestDatabase database = TestDatabase.postgresql()) {
            Trials.of(TRIALS).each(seed -> {
                database.clear();
                try (Connection connection = database.connection()) {
                    RoundTrip.create(schemas.schema(seed), connection);
                }
                Reading before = Reading.of(database);
                SchemaRenames renames = RandomEdits.of(before.schema(), seed, 0, Dialects.postgresql())
                        .renames();
                rename(database, renames);
                Reading after = Reading.of(database);

                SchemaRenames found = before.renamesTo(after).renames();

                assertThat(found).isEqualTo(renames);
                assertThat(SchemaDiff.between(before.schema(), after.schema(), found)
                                .words())
                        .allMatch(words -> words.contains(" renamed to ")
                                || words.endsWith(" has another name")
                                || words.startsWith("view "));
            });
        }
    }

    /** By names that nothing else has, so that two may swap theirs. */
    private static void rename(TestDatabase database, SchemaRenames renames) throws SQLException {
        Dialect dialect = Dialects.postgresql();
        List<String> first = new ArrayList<>();
        List<String> then = new ArrayList<>();
        renames.columns()
                .forEach((table, names) -> names.forEach((old, now) -> {
                    String rename = "ALTER TABLE " + dialect.name(table) + " RENAME ";
                    String between = dialect.quote("between " + old);
                    first.add(rename + dialect.quote(old) + " TO " + between);
                    then.add(rename + between + " TO " + dialect.quote(now));
                }));
        renames.tables().forEach((old, now) -> {
            String between = dialect.quote("between " + old);
            then.add("ALTER TABLE " + dialect.name(old) + " RENAME TO " + between);
        });
        renames.tables()
                .forEach((old, now) ->
                        then.add("ALTER TABLE " + dialect.quote("between " + old) + " RENAME TO " + dialect.name(now)));
        first.addAll(then);
        if (!first.isEmpty()) {
            database.execute(String.join(";\n", first));
        }
    }

    @Test
    void otherEnginesTellNothing() throws SQLException {
        for (TestDatabase.Engine engine : TestDatabase.Engine.values()) {
            if (engine != TestDatabase.Engine.POSTGRESQL) {
                try (TestDatabase database = engine.create();
                        Connection connection = database.connection()) {
                    assertThat(IdentityReader.of(connection, Scope.EVERYTHING)).isEqualTo(Identities.NONE);
                }
            }
        }
    }

    private static TestDatabase filled() throws SQLException {
        TestDatabase database = TestDatabase.postgresql();
        database.execute(SCHEMA);
        return database;
    }
}
