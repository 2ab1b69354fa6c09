package dev.coppice.cli.given;

import dev.coppice.project.rebuild.ProjectState;
import dev.coppice.project.yaml.DatabaseJson;
import dev.coppice.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** What a project knows of its database without looking: as the last run of migrations, or the last rebuild, left it. */
public final class KnownDatabase {

    private KnownDatabase() {}

    /** The newest schema that is known; nothing where the project remembers none. */
    public static Optional<Schema> schema(ProjectState state) {
        return left(state).map(DatabaseJson.State::schema).or(state::findSchema);
    }

    /** Where the last run of migrations left the database; nothing where none is remembered. */
    public static Optional<DatabaseJson.State> left(ProjectState state) {
        return state.findText(DatabaseJson.PATH).map(DatabaseJson::parse);
    }

    /** Remembers where a run of migrations left the database. It is a fact about the database, so that no undo concerns it. */
    public static void remember(Path project, DatabaseJson.State left) {
        Path file = project.resolve(DatabaseJson.PATH);
        try {
            Path draft = Files.createTempFile(file.resolveSibling("."), "database", ".tmp");
            Files.writeString(draft, DatabaseJson.print(left));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Remembers a schema that was read since the last run of migrations, if there was one. */
    public static void remember(Path project, ProjectState state, Schema schema) {
        left(state)
                .filter(left -> !left.schema().equals(schema))
                .ifPresent(left -> remember(project, new DatabaseJson.State(left.version(), schema)));
    }
}
