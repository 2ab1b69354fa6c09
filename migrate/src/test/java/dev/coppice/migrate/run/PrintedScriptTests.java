package dev.coppice.migrate.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.migrate.History;
import dev.coppice.migrate.folder.MigrationFolder;
import dev.coppice.migrate.folder.ScriptRange;
import dev.coppice.schema.Schema;
import dev.coppice.schema.read.SchemaReader;
import dev.coppice.schema.read.Scope;
import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.schema.testing.TestDatabase.Engine;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is printed for whoever runs it by hand. */
class PrintedScriptTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatIsPrintedDoesWhatARunDoes(Engine engine) throws Exception {
        try (Workshop workshop = new Workshop(folder, engine.create()).withThree();
                TestDatabase byHand = engine.create()) {
            MigrationFolder migrations = MigrationFolder.of(folder);
            workshop.upgrade("head");
            byHand.execute(ScriptRange.parse(migrations, "base:head").text());
            assertThat(schema(byHand)).isEqualTo(schema(workshop.database()));

            workshop.downgrade("1");
            byHand.execute(ScriptRange.parse(migrations, "head:1").text());
            assertThat(schema(byHand)).isEqualTo(schema(workshop.database()));
        }
    }

    private static Schema schema(TestDatabase database) throws SQLException {
        try (Connection connection = database.connection()) {
            Scope scope = Scope.EVERYTHING.excluding(History.TABLES.toArray(String[]::new));
            return SchemaReader.of(connection, scope).schema();
        }
    }
}
