package dev.coppice.starter.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.starter.StartProblem;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;

/** What a server does with the migrations of its project when it starts. */
class MigrationsAtStartTests {

    private static final String BASELINE = "CREATE TABLE note (id INTEGER NOT NULL PRIMARY KEY, word VARCHAR(20));";
    private static final String SECOND = "ALTER TABLE note ADD COLUMN tone VARCHAR(20) DEFAULT '${tone}';";
    private static final String ON = "--spring.flyway.enabled=true";

    @TempDir
    private Path folder;

    private MigrationsOnDisk files;

    @BeforeEach
    void writeFiles() throws Exception {
        files = new MigrationsOnDisk(folder);
        files.write("V1__baseline.sql", BASELINE);
        files.write("V2__add_a_tone.sql", SECOND);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void itOnlyWarnsUnlessItIsToldTo(TestDatabase.Engine engine) throws Exception {
        try (TestDatabase database = engine.create()) {
            database.execute(BASELINE);

            try (ConfigurableApplicationContext server = start(database)) {
                assertThat(server.getBeansOfType(Flyway.class)).isEmpty();
                assertThat(server.getBean(PendingMigrations.class).text())
                        .hasValue("Migrations pending: 2 (add a tone). The next step is: coppice migrate upgrade");
            }

            assertThat(columns(database)).containsExactly("id", "word");
            assertThat(files.flyway(database).info().applied()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void anEmptyDatabaseIsBuiltFromTheFiles(TestDatabase.Engine engine) throws Exception {
        try (TestDatabase database = engine.create()) {
            start(database, ON).close();

            assertThat(columns(database)).containsExactly("id", "word", "tone");
            assertThat(states(database)).containsExactly(MigrationState.SUCCESS, MigrationState.SUCCESS);
            assertNothingIsSaidWithout(database);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void aDatabaseWithoutARecordIsTakenForTheOneOfTheBeginning(TestDatabase.Engine engine) throws Exception {
        try (TestDatabase database = engine.create()) {
            database.execute(BASELINE);
            database.execute("INSERT INTO note (id, word) VALUES (1, 'kept')");

            start(database, ON).close();

            assertThat(columns(database)).containsExactly("id", "word", "tone");
            assertThat(states(database)).containsExactly(MigrationState.BASELINE, MigrationState.SUCCESS);
            assertThat(column(database, "SELECT tone FROM note")).containsExactly("${tone}");
            assertNothingIsSaidWithout(database);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestDatabase.Engine.class,
            names = {"SQLITE", "MARIADB"})
    void whatCoppiceLeftHalfDoneIsNotRunAgainByFlyway(TestDatabase.Engine engine) throws Exception {
        try (TestDatabase database = engine.create()) {
            database.execute(BASELINE);
            database.execute("CREATE TABLE coppice_migration_journal (migration VARCHAR(255))");
            database.execute("INSERT INTO coppice_migration_journal VALUES ('V2')");

            assertThatThrownBy(() -> start(database, ON))
                    .rootCause()
                    .isInstanceOfSatisfying(
                            StartProblem.class,
                            problem -> assertThat(problem.remedy()).contains("coppice migrate upgrade"))
                    .hasMessage("Migration 2 broke off, or is being applied at this moment");
            assertThat(columns(database)).containsExactly("id", "word");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestDatabase.Engine.class,
            names = {"SQLITE", "POSTGRESQL", "MARIADB"})
    void requestsKeepTheirLimitsAndMigrationsHaveNone(TestDatabase.Engine engine) throws Exception {
        String limit = switch (engine) {
            case SQLITE -> "SELECT foreign_keys FROM pragma_foreign_keys";
            case POSTGRESQL -> "SELECT setting FROM pg_settings WHERE name = 'statement_timeout'";
            case MARIADB -> "SELECT @@SESSION.max_statement_time";
            case H2 -> throw new IllegalArgumentException("Not asked");
        };
        files.write("V3__look.sql", "CREATE TABLE seen AS " + limit + ";");
        try (TestDatabase database = engine.create();
                ConfigurableApplicationContext server = start(database, ON);
                Connection ofRequests =
                        server.getBean(javax.sql.DataSource.class).getConnection()) {
            String ofMigrations = column(database, "SELECT * FROM seen").getFirst();

            assertThat(Double.parseDouble(ofMigrations)).isZero();
            assertThat(Double.parseDouble(column(ofRequests, limit).getFirst())).isPositive();
        }
    }

    private void assertNothingIsSaidWithout(TestDatabase database) throws Exception {
        try (ConfigurableApplicationContext server = start(database)) {
            assertThat(server.getBean(PendingMigrations.class).text()).isEmpty();
        }
    }

    private ConfigurableApplicationContext start(TestDatabase database, String... settings) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password()));
        arguments.addAll(List.of(settings));
        return new SpringApplicationBuilder(NotesApplication.class)
                .resourceLoader(new DefaultResourceLoader(files.loader()))
                .run(arguments.toArray(String[]::new));
    }

    private List<MigrationState> states(TestDatabase database) {
        return java.util.Arrays.stream(files.flyway(database).info().applied())
                .map(info -> info.getState())
                .toList();
    }

    private static List<String> columns(TestDatabase database) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet note = statement.executeQuery("SELECT * FROM note")) {
            for (int i = 1; i <= note.getMetaData().getColumnCount(); i++) {
                names.add(note.getMetaData().getColumnName(i).toLowerCase(java.util.Locale.ROOT));
            }
        }
        return names;
    }

    private static List<String> column(TestDatabase database, String query) throws SQLException {
        try (Connection connection = database.connection()) {
            return column(connection, query);
        }
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                values.add(found.getString(1));
            }
        }
        return values;
    }
}
