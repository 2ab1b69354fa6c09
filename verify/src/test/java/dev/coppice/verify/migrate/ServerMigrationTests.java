package dev.coppice.verify.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.verify.create.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A created project with a migration, used in turns by Coppice, by Flyway's own tools and by its server. */
class ServerMigrationTests {

    private static final String BEFORE = """
            CREATE TABLE customer (
                id INTEGER PRIMARY KEY,
                name VARCHAR(80) NOT NULL
            );
            INSERT INTO customer (id, name) VALUES (1, 'Ada');
            """;

    @TempDir
    private Path folder;

    @Test
    void coppiceFlywayAndTheServerGoOnWhereTheOthersWere() throws Exception {
        try (TestDatabase database = TestDatabase.sqlite()) {
            database.execute(BEFORE);
            Cli cli = Cli.of(folder, database);
            done(cli.run("create", "sales", "--package", "org.example.sales", "--db-url", database.shortUrl()));
            write("migration/V2__add_a_phone.sql", "ALTER TABLE customer ADD COLUMN phone VARCHAR(20);\n");
            write("undo/U2__add_a_phone.sql", "-- Undo: lossy\nALTER TABLE customer DROP COLUMN phone;\n");
            Flyway flyway = Flyway.configure()
                    // An embedded database was copied into the project.
                    .dataSource("jdbc:sqlite:" + folder.resolve("sales/database/sales.sqlite"), null, null)
                    .locations("filesystem:" + folder.resolve("sales/src/main/resources/db/migration"))
                    .load();

            done(cli.run("migrate", "upgrade", "--project", "sales"));
            assertThat(flyway.info().applied())
                    .extracting(info -> info.getState())
                    .containsExactly(MigrationState.BASELINE, MigrationState.SUCCESS);
            flyway.validate();
            done(cli.run("migrate", "downgrade", "-1", "--lossy", "--project", "sales"));
            try (Cli.Server server = cli.serve("sales")) {
                assertThat(eventually(server, "Migrations "))
                        .contains("Migrations pending: 2 (add a phone). The next step is: coppice migrate upgrade");
            }

            assertThat(flyway.migrate().migrationsExecuted).isOne();
            assertThat(done(cli.run("migrate", "current", "--project", "sales")))
                    .contains("2 (add a phone)");
            done(cli.run("migrate", "downgrade", "-1", "--lossy", "--project", "sales"));
            Cli applying = new Cli(folder, Map.of("SPRING_FLYWAY_ENABLED", "true"));
            try (Cli.Server server = applying.serve("sales")) {
                assertThat(eventually(server, "Migrations ")).contains("Migrations applied: 2 (add a phone)");
            }
            assertThat(done(cli.run("migrate", "history", "--project", "sales")))
                    .contains("add a phone");
            flyway.validate();
        }
    }

    /** The log once it has these words, or as it is after some seconds. */
    private static String eventually(Cli.Server server, String words) throws IOException, InterruptedException {
        for (int i = 0; i < 100 && !server.text().contains(words); i++) {
            Thread.sleep(100);
        }
        return server.text();
    }

    private static String done(Cli.Outcome outcome) {
        assertThat(outcome.exitCode())
                .as("%s%n%s", outcome.out(), outcome.err())
                .isZero();
        return outcome.out();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve("sales/src/main/resources/db").resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }
}
