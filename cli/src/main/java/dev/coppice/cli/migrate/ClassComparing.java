package dev.coppice.cli.migrate;

import dev.coppice.cli.given.OpenProject;
import dev.coppice.cli.given.ProjectSchema;
import dev.coppice.cli.given.World;
import dev.coppice.migrate.History;
import dev.coppice.migrate.run.Runner;
import dev.coppice.project.rebuild.ProjectState;
import dev.coppice.schema.Problem;
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

    /**
     * What the classes ask for.
     *
     * @throws Problem if a migration is still to be applied: what it does would be asked for again
     */
    Autogeneration.Result ask(Autogeneration.Request request) {
        History history = migrating.look(world, Runner::history);
        return migrating.compare(world, connection -> {
            List<History.Entry> pending = Beginning.isUnrecorded(history, state, connection)
                    ? Beginning.pendingBehind(history)
                    : history.pending();
            requireNone(pending);
            return new Autogeneration(world, request)
                    .of(project, state, connection, ProjectSchema.of(state, connection));
        });
    }

    /** What the database has that no migration explains. */
    Drift.Result drift() {
        return new Drift(world, migrating, state).lookIfChanged();
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
