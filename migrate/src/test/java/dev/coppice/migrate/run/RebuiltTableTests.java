package dev.coppice.migrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coppice.migrate.run.Killed.Moment;
import dev.coppice.schema.Problem;
import dev.coppice.schema.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SQLite rebuilds a table in a script that opens its own transaction, since foreign keys are switched off outside of one. */
class RebuiltTableTests {

    private static final String REBUILD = """
            PRAGMA foreign_keys = OFF;
            SAVEPOINT rebuild;
            CREATE TABLE parent_new (id INTEGER PRIMARY KEY, n INTEGER NOT NULL DEFAULT 0);
            INSERT INTO parent_new (id, n) SELECT id, coalesce(n, 0) + 1 FROM parent;
            DROP TABLE parent;
            ALTER TABLE parent_new RENAME TO parent;
            RELEASE rebuild;
            PRAGMA foreign_keys = ON;
            """;

    @TempDir
    private Path folder;

    @Test
    void childrenStay() throws Exception {
        try (Workshop workshop = begun(REBUILD)) {
            workshop.upgrade("head");

            isRebuilt(workshop);
        }
    }

    @Test
    void plainFlywayRunsTheSameScript() throws Exception {
        try (Workshop workshop = begun(REBUILD)) {
            Flyway.configure()
                    .dataSource(workshop.database().url(), "", "")
                    .locations("filesystem:" + folder.resolve("src/main/resources/db/migration"))
                    .load()
                    .migrate();

            isRebuilt(workshop);
        }
    }

    @Test
    void aStatementThatFailsLeavesNothingBehind() throws Exception {
        try (Workshop workshop = begun(REBUILD.replace("DROP TABLE parent;", "DROP TABLE paret;"))) {
            assertThatThrownBy(() -> workshop.upgrade("head"))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.remedy()).startsWith("Nothing of it was kept."))
                    .hasMessageContaining("V2__rebuild.sql fails in line 5: ");

            assertThat(workshop.history()).isEqualTo("1 APPLIED, 2 PENDING");
            assertThat(workshop.tables()).containsExactly("child", "parent");
            assertThat(workshop.query("SELECT n FROM parent ORDER BY id")).containsExactly(null, "5");
            workshop.up("V2__rebuild.sql", REBUILD);
            workshop.upgrade("head");
            isRebuilt(workshop);
        }
    }

    @Test
    void aRunThatWasKilledRebuildsOnce() throws Exception {
        try (Workshop workshop = begun(REBUILD)) {
            workshop.upgrade("1");
            List<String> before = workshop.query("SELECT n FROM parent ORDER BY id");
            for (int count = 1; Killed.at(workshop, "upgrade", Moment.STATEMENT, count); count++) {
                boolean isDone =
                        !workshop.query("SELECT n FROM parent ORDER BY id").equals(before);

                workshop.upgrade("head");

                assertThat(isDone).as("rebuilt when killed at %d", count).isEqualTo(count > 7);
                isRebuilt(workshop);
                workshop.downgrade("1");
            }
        }
    }

    private static void isRebuilt(Workshop workshop) throws Exception {
        assertThat(workshop.history()).isEqualTo("1 APPLIED, 2 APPLIED");
        assertThat(workshop.query("SELECT n FROM parent ORDER BY id")).containsExactly("1", "6");
        assertThat(workshop.query("SELECT id FROM child ORDER BY id")).containsExactly("1", "2");
        assertThat(workshop.query("PRAGMA foreign_key_check")).isEmpty();
    }

    private Workshop begun(String rebuild) throws IOException {
        return new Workshop(folder, TestDatabase.sqlite())
                .up("V1__family.sql", """
                        CREATE TABLE parent (id INTEGER PRIMARY KEY, n INTEGER);
                        CREATE TABLE child (id INTEGER PRIMARY KEY,
                            parent_id INTEGER REFERENCES parent (id) ON DELETE CASCADE);
                        INSERT INTO parent (id, n) VALUES (1, NULL), (2, 5);
                        INSERT INTO child (id, parent_id) VALUES (1, 1), (2, 2);
                        """)
                .up("V2__rebuild.sql", rebuild)
                .up("V2__rebuild.sql.conf", "executeInTransaction=false\n")
                .undo("U2__rebuild.sql", """
                        PRAGMA foreign_keys = OFF;
                        SAVEPOINT rebuild;
                        CREATE TABLE parent_new (id INTEGER PRIMARY KEY, n INTEGER);
                        INSERT INTO parent_new (id, n) SELECT id, nullif(n - 1, 0) FROM parent;
                        DROP TABLE parent;
                        ALTER TABLE parent_new RENAME TO parent;
                        RELEASE rebuild;
                        PRAGMA foreign_keys = ON;
                        """)
                .undo("U2__rebuild.sql.conf", "executeInTransaction=false\n");
    }
}
