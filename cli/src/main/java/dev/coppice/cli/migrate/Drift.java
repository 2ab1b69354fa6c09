package dev.coppice.cli.migrate;

import dev.coppice.cli.given.KnownDatabase;
import dev.coppice.cli.given.ProjectSchema;
import dev.coppice.cli.given.World;
import dev.coppice.migrate.History;
import dev.coppice.migrate.History.State;
import dev.coppice.migrate.Migration;
import dev.coppice.migrate.folder.MigrationFolder;
import dev.coppice.migrate.replay.Differences;
import dev.coppice.migrate.replay.Replay;
import dev.coppice.migrate.run.Runner;
import dev.coppice.project.rebuild.ProjectState;
import dev.coppice.schema.Schema;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;

/** Compares a database with that to which its applied migrations lead, when they run from nothing on. */
final class Drift {

    private final World world;
    private final Migrating migrating;
    private final ProjectState state;

    Drift(World world, Migrating migrating, ProjectState state) {
        this.world = world;
        this.migrating = migrating;
        this.state = state;
    }

    /** What came of it. */
    sealed interface Result {
        /** The database is what its migrations lead to. */
        record None() implements Result {}

        /**
         * It is not.
         *
         * @param expected what the migrations lead to
         * @param actual what it is
         */
        record Found(Schema expected, Schema actual) implements Result {
            List<String> words() {
                return Differences.between(expected, actual);
            }
        }

        /**
         * Nobody can say.
         *
         * @param why a sentence without a full stop
         */
        record Unknown(String why) implements Result {}
    }

    /** Runs the migrations that are applied in a scratch place, and compares. */
    Result look() {
        History history = migrating.look(world, Runner::history);
        return migrating.compare(world, connection -> look(history, connection));
    }

    /** The same, unless the project remembers the database as it is: then nothing has to run. */
    Result lookIfChanged() {
        History history = migrating.look(world, Runner::history);
        return migrating.compare(world, connection -> {
            Schema actual = ProjectSchema.of(state, connection);
            boolean isRemembered =
                    KnownDatabase.schema(state).filter(actual::equals).isPresent();
            return isRemembered ? new Result.None() : look(history, connection);
        });
    }

    private Result look(History history, Connection connection) {
        Optional<String> unclear = unclear(history);
        if (unclear.isPresent()) {
            return new Result.Unknown(unclear.get());
        }
        List<Migration> applied = applied(history, connection);
        Schema actual = ProjectSchema.of(state, connection);
        Replay replay = new Replay(connection, migrating.statements(world));
        return switch (world.terminal().during("Running the migrations aside", progress -> replay.of(applied))) {
            case Replay.Outcome.Reached(Schema expected) ->
                Differences.between(expected, actual).isEmpty()
                        ? new Result.None()
                        : new Result.Found(expected, actual);
            case Replay.Outcome.Stopped(Migration migration, String why) ->
                new Result.Unknown("migration %s does not run in a scratch place: %s".formatted(migration, why));
            case Replay.Outcome.Untried(String why) -> new Result.Unknown(why);
        };
    }

    /** What is applied and is not, or no longer, in the files. */
    private static Optional<String> unclear(History history) {
        return history.entries().stream()
                .filter(entry -> entry.state() == State.EDITED
                        || entry.state() == State.MISSING
                        || entry.state() == State.FUTURE
                        || entry.state() == State.FAILED)
                .findFirst()
                .map(entry -> "migration %s is not in the files as it was applied".formatted(entry.title()));
    }

    private List<Migration> applied(History history, Connection connection) {
        boolean begins = Beginning.isUnrecorded(history, state, connection);
        return MigrationFolder.of(migrating.project(world)).migrations().stream()
                .filter(migration -> begins
                        ? migration.version().equals(Beginning.VERSION)
                        : history.find(migration.version())
                                .filter(entry -> entry.state().isApplied() || entry.state() == State.BELOW_BASELINE)
                                .isPresent())
                .toList();
    }
}
