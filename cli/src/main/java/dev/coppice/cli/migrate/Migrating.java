package dev.coppice.cli.migrate;

import dev.coppice.cli.connect.Connector;
import dev.coppice.cli.connect.DatabaseUrl;
import dev.coppice.cli.connect.DatabaseUrls;
import dev.coppice.cli.connect.EmbeddedCopy;
import dev.coppice.cli.given.KnownDatabase;
import dev.coppice.cli.given.OpenProject;
import dev.coppice.cli.given.OutputFormat;
import dev.coppice.cli.given.ProjectDatabaseOptions;
import dev.coppice.cli.given.ProjectOption;
import dev.coppice.cli.given.ProjectSchema;
import dev.coppice.cli.given.World;
import dev.coppice.cli.run.ProjectFolder;
import dev.coppice.migrate.Version;
import dev.coppice.migrate.run.RunListener;
import dev.coppice.migrate.run.Runner;
import dev.coppice.migrate.run.Statements;
import dev.coppice.project.rebuild.ProjectState;
import dev.coppice.project.yaml.ChoicesYaml;
import dev.coppice.project.yaml.DatabaseJson;
import dev.coppice.schema.Problem;
import dev.coppice.schema.Schema;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
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

    /** What people call the database. */
    String name(World world) {
        return database.of(world, where.folder()).url().name();
    }

    /** The project, whole. */
    OpenProject open(World world) {
        return OpenProject.of(world, where.folder());
    }

    /** Looks into the database itself; on a server, a scratch place may be made beside it. */
    <T> T compare(World world, Function<Connection, T> work) {
        DatabaseUrls.Parsed meant = database.of(world, where.folder());
        try (EmbeddedCopy.Opening opening = EmbeddedCopy.opening(meant.url());
                Connection connection = opening.url() instanceof DatabaseUrl.Embedded
                        ? new Connector().open(opening.url(), meant.credentials())
                        : new Connector().openToChange(opening.url(), meant.credentials())) {
            return work.apply(connection);
        } catch (SQLException e) {
            throw new Problem(
                    "The connection to '%s' broke".formatted(meant.url().name()), "Try again", e);
        }
    }

    /** Looks at what files and classes say. An embedded engine needs no database for that. */
    <T> T offline(World world, Function<Connection, T> work) {
        DatabaseUrls.Parsed meant = database.of(world, where.folder());
        if (!(meant.url() instanceof DatabaseUrl.Embedded embedded)) {
            return compare(world, work);
        }
        try (Connection connection = new Connector().openInMemory(embedded)) {
            return work.apply(connection);
        } catch (SQLException e) {
            throw new Problem("No database can be opened in memory", "Check the options behind --db-url", e);
        }
    }

    /** Whether the database is embedded, so that another one of the kind is at hand anywhere. */
    boolean isEmbedded(World world) {
        return database.of(world, where.folder()).url() instanceof DatabaseUrl.Embedded;
    }

    /** What the scripts consist of. */
    Statements statements(World world) {
        DatabaseUrls.Parsed meant = database.of(world, where.folder());
        if (meant.url() instanceof DatabaseUrl.Embedded embedded) {
            return new Runner(() -> new Connector().openInMemory(embedded), project(world), RunListener.NOBODY)
                    .statements();
        }
        return look(world, Runner::statements);
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

    /** Asks without leaving a trace in the database. */
    <T> T look(World world, Function<Runner, T> question) {
        DatabaseUrls.Parsed meant = database.of(world, where.folder());
        try (EmbeddedCopy.Opening opening = EmbeddedCopy.opening(meant.url())) {
            DatabaseUrl url = opening.url();
            return question.apply(new Runner(
                    () -> new Connector().open(url, meant.credentials()), project(world), RunListener.NOBODY));
        }
    }

    /** Changes the database, telling what goes on. */
    <T> T change(World world, Function<Runner, T> work) {
        DatabaseUrls.Parsed meant = database.of(world, where.folder());
        return work.apply(new Runner(
                () -> new Connector().openToChange(meant.url(), meant.credentials()),
                project(world),
                new MigrationProgress(world.terminal())));
    }
}
