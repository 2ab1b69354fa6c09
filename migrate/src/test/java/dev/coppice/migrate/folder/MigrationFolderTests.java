package dev.coppice.migrate.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coppice.migrate.Migration;
import dev.coppice.migrate.Script;
import dev.coppice.migrate.Version;
import dev.coppice.schema.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationFolderTests {

    @TempDir
    private Path project;

    @Test
    void aProjectWithoutMigrationsBeginsWithTheFirst() {
        MigrationFolder folder = MigrationFolder.of(project);

        assertThat(folder.migrations()).isEmpty();
        assertThat(folder.next()).isEqualTo(Version.of(1));
    }

    @Test
    void migrationsHaveTheOrderOfTheirVersionsAndTheirUndosBesideThem() throws IOException {
        up("V10__ten.sql");
        up("V2__two_or_so.sql");
        up("V2_1__between.sql");
        undo("U2__another_name.sql");
        up("V10__ten.sql.conf", "executeInTransaction = false\n");

        MigrationFolder folder = MigrationFolder.of(project);

        assertThat(folder.migrations())
                .map(Migration::toString)
                .containsExactly("2 (two or so)", "2.1 (between)", "10 (ten)");
        assertThat(folder.migrations())
                .map(migration -> migration.up().mode())
                .containsExactly(Script.Mode.IN_TRANSACTION, Script.Mode.IN_TRANSACTION, Script.Mode.ON_ITS_OWN);
        assertThat(folder.migration(Version.of(2)).findUndo().map(Script::name)).contains("U2__another_name.sql");
        assertThat(folder.migration(Version.of(10)).findUndo()).isEmpty();
        assertThat(folder.next()).isEqualTo(Version.of(11));
    }

    @Test
    void whatIsFlywaysIsLeftToFlyway() throws IOException {
        up("R__views.sql");
        up("beforeMigrate.sql");
        up("B5__all_before.sql");
        up("README.md");

        MigrationFolder folder = MigrationFolder.of(project);

        assertThat(folder.migrations()).isEmpty();
        assertThat(folder.repeatables()).map(Script::name).containsExactly("R__views.sql");
    }

    @Test
    void aFileThatFlywayWouldPassOverIsRefused() throws IOException {
        up("V2_add_a_phone.sql");
        up("v3__lower_case.sql");

        refuses("Not named as a migration is: %1$s/V2_add_a_phone.sql, %1$s/v3__lower_case.sql"
                .formatted(MigrationFolder.MIGRATIONS));
    }

    @Test
    void twoFilesOfOneVersionAreRefused() throws IOException {
        up("V2__mine.sql");
        up("V2.0__theirs.sql");

        refuses("Two files are of version 2: %1$s/V2.0__theirs.sql and %1$s/V2__mine.sql"
                .formatted(MigrationFolder.MIGRATIONS));
    }

    @Test
    void anUndoOfNothingIsRefused() throws IOException {
        undo("U7__nothing.sql");

        refuses("There is no migration for src/main/resources/db/undo/U7__nothing.sql");
    }

    @Test
    void aMessageBecomesTheNamesOfFiles() throws IOException {
        up("V1__baseline.sql");

        NewMigration migration = MigrationFolder.of(project).propose("  Zweite  Straße & Cafés!\n");

        assertThat(NewMigration.files(
                        migration.up("a", Script.Mode.ON_ITS_OWN), migration.undo("b", Script.Mode.ON_ITS_OWN)))
                .containsOnlyKeys(
                        MigrationFolder.MIGRATIONS + "/V2__zweite_straße_cafes.sql",
                        MigrationFolder.MIGRATIONS + "/V2__zweite_straße_cafes.sql.conf",
                        MigrationFolder.UNDOS + "/U2__zweite_straße_cafes.sql",
                        MigrationFolder.UNDOS + "/U2__zweite_straße_cafes.sql.conf");
        assertThat(migration.title()).isEqualTo("Zweite Straße & Cafés!");
    }

    @Test
    void aMessageOfSignsIsRefused() {
        assertThatThrownBy(() -> MigrationFolder.of(project).propose("!?")).isInstanceOf(Problem.class);
    }

    private void refuses(String message) {
        assertThatThrownBy(() -> MigrationFolder.of(project))
                .isInstanceOf(Problem.class)
                .hasMessage(message);
    }

    private void up(String name) throws IOException {
        up(name, "");
    }

    private void up(String name, String text) throws IOException {
        write(MigrationFolder.MIGRATIONS, name, text);
    }

    private void undo(String name) throws IOException {
        write(MigrationFolder.UNDOS, name, "");
    }

    private void write(String where, String name, String text) throws IOException {
        Path file = project.resolve(where).resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }
}
