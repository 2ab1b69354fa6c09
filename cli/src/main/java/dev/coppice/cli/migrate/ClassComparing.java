package dev.coppice.cli.migrate;

import dev.coppice.cli.given.KnownDatabase;
import dev.coppice.cli.given.OpenProject;
import dev.coppice.cli.given.ProjectSchema;
import dev.coppice.cli.given.World;
import dev.coppice.cli.migrate.Autogeneration.Ground;
import dev.coppice.migrate.History;
import dev.coppice.migrate.Migration;
import dev.coppice.migrate.folder.MigrationFolder;
import dev.coppice.migrate.replay.Replay;
import dev.coppice.project.rebuild.ProjectState;
import dev.coppice.project.yaml.DatabaseJson;
import dev.coppice.schema.Problem;
import dev.coppice.schema.Schema;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.dialect.Dialects;
import java.sql.Connection;
import java.util.List;
import java.util.stream.Collectors;

/** Compares the entity classes with a database whose migrations are all applied. */
final class ClassComparing {

    private final World world;
    private final Migrating migrating;
    private final OpenProject project;
    private final ProjectState state;

    ClassComparing(World world, Migrating migrating) {
        this.world = world;
        this.migrating = migrating;
        this.project = migrating.open(world);
        this.state = project.state();
    }

    OpenProject project() {
        return project;
    }

    /** What the classes ask for; nobody is asked for values. See {@link #ask(Autogeneration.Request, MissingValues)}. */
    Autogeneration.Result ask(Autogeneration.Request request) {
        return ask(request, blocking -> List.of());
    }

    /**
     * What the classes ask for.
     *
     * @throws Problem if a migration is still to be applied: what it does would be asked for again
     */
    Autogeneration.Result ask(Autogeneration.Request request, MissingValues missing) {
        Autogeneration autogeneration = new Autogeneration(world, request, missing);
        if (request.asking() == Autogeneration.Asking.DATABASE) {
            requireNone(PendingMigrations.of(migrating.access(world), state));
            return migrating.compare(
                    world,
                    connection -> autogeneration.of(
                            project, state, Ground.of(connection, ProjectSchema.of(state, connection))));
        }
        if (migrating.access(world).isEmbedded()) {
            return migrating.aside(
                    world,
                    connection -> autogeneration.of(project, state, Ground.of(connection, replayed(connection))));
        }
        Dialect dialect =
                Dialects.forUrl("jdbc:" + OpenProject.choices(state).engine().id() + ":");
        return autogeneration.of(project, state, new Ground(dialect, remembered(), null));
    }

    /** What the database has that no migration explains. */
    Drift.Result drift() {
        return new Drift(world, migrating, state).lookIfChanged();
    }

    private Schema replayed(Connection connection) {
        List<Migration> all = MigrationFolder.of(project.root()).migrations();
        return switch (new Replay(connection, migrating.statements(world)).of(all)) {
            case Replay.Outcome.Reached(Schema schema) -> schema;
            case Replay.Outcome.Stopped(Migration migration, String why) ->
                throw new Problem(
                        "Migration %s does not run from nothing on: %s".formatted(migration, why),
                        "See 'coppice migrate verify'");
            case Replay.Outcome.Untried(String why) ->
                throw new Problem("Nothing can be compared: %s".formatted(why), "Leave --offline out");
        };
    }

    private Schema remembered() {
        String newest = MigrationFolder.of(project.root()).migrations().stream()
                .reduce((earlier, later) -> later)
                .map(migration -> migration.version().toString())
                .orElse("");
        String known =
                KnownDatabase.left(state).map(DatabaseJson.State::version).orElse(Beginning.VERSION.toString());
        if (!known.equals(newest)) {
            throw new Problem(
                    "The project does not remember the database as migration %s leaves it".formatted(newest),
                    "Say 'coppice migrate upgrade' where the database is, or leave --offline out");
        }
        return KnownDatabase.schema(state)
                .orElseThrow(() -> new Problem(
                        "The project remembers nothing of its database", "Leave --offline out, so that it is asked"));
    }

    private static void requireNone(List<History.Entry> pending) {
        if (!pending.isEmpty()) {
            throw new Problem(
                    "Not yet applied: %s"
                            .formatted(
                                    pending.stream().map(History.Entry::title).collect(Collectors.joining(", "))),
                    "Apply it first with 'coppice migrate upgrade', or delete it if it is not wanted");
        }
    }
}
