package dev.coppice.cli.migrate;

import dev.coppice.cli.given.ExitCodes;
import dev.coppice.cli.given.KnownDatabase;
import dev.coppice.cli.given.OpenProject;
import dev.coppice.cli.given.OutputFormat;
import dev.coppice.cli.given.ProjectDatabaseOptions;
import dev.coppice.cli.given.ProjectOption;
import dev.coppice.cli.given.ProjectSchema;
import dev.coppice.cli.given.World;
import dev.coppice.cli.run.ProjectFolder;
import dev.coppice.cli.text.Json;
import dev.coppice.migrate.Version;
import dev.coppice.migrate.run.Runner;
import dev.coppice.migrate.run.Statements;
import dev.coppice.project.rebuild.ProjectState;
import dev.coppice.project.yaml.ChoicesYaml;
import dev.coppice.project.yaml.DatabaseJson;
import dev.coppice.schema.Schema;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that asks a database about its migrations, and the way to it. */
final class Migrating {

    @Mixin
    private final ProjectOption where = new ProjectOption();

    @Mixin
    private final ProjectDatabaseOptions database = new ProjectDatabaseOptions();

    @Option(names = "--output", paramLabel = "FORMAT", description = "text or json.")
    private OutputFormat output = OutputFormat.TEXT;

    OutputFormat output() {
        return output;
    }

    /** The project's root. */
    Path project(World world) {
        return new ProjectFolder(world.resolve(where.folder())).root();
    }

    /** The project, whole. */
    OpenProject open(World world) {
        return OpenProject.of(world, where.folder());
    }

    /** The ways to the database. */
    DatabaseAccess access(World world) {
        return new DatabaseAccess(project(world), database.of(world, where.folder()));
    }

    /** See {@link DatabaseAccess#compare}. */
    <T> T compare(World world, Function<Connection, T> work) {
        return access(world).compare(work);
    }

    /** See {@link DatabaseAccess#aside}. */
    <T> T aside(World world, Function<Connection, T> work) {
        return access(world).aside(work);
    }

    /** What the scripts consist of. */
    Statements statements(World world) {
        return access(world).statements();
    }

    /** See {@link DatabaseAccess#look}. */
    <T> T look(World world, Function<Runner, T> question) {
        return access(world).look(question);
    }

    /** Changes the database, telling what goes on. */
    <T> T change(World world, Function<Runner, T> work) {
        return access(world).change(new MigrationProgress(world.terminal()), work);
    }

    /** Says that nobody agreed, so that nothing was done. */
    int stopped(World world) {
        world.terminal()
                .result(
                        output == OutputFormat.TEXT
                                ? "Nothing has been changed."
                                : Json.print(Map.of("outcome", "stopped")));
        return ExitCodes.DECISION;
    }

    /** Remembers where the project's own database is now, for whoever asks without looking. */
    void remember(World world) {
        OpenProject project = open(world);
        ProjectState state = project.state();
        if (!database.isTheProjects() || state.findText(ChoicesYaml.PATH).isEmpty()) {
            return;
        }
        String version = look(world, Runner::history)
                .findCurrent()
                .map(Version::toString)
                .orElse("");
        Schema schema = compare(world, connection -> ProjectSchema.of(state, connection));
        KnownDatabase.remember(project.root(), new DatabaseJson.State(version, schema));
    }
}
