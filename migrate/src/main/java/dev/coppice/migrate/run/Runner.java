package dev.coppice.migrate.run;

import dev.coppice.migrate.History;
import dev.coppice.migrate.History.State;
import dev.coppice.migrate.Migration;
import dev.coppice.migrate.Target;
import dev.coppice.migrate.Version;
import dev.coppice.migrate.folder.MigrationFolder;
import dev.coppice.schema.Problem;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;

/**
 * Applies a project's migrations to a database, takes them back, and tells where the database stands.
 *
 * <p>Flyway keeps the record: its own tools may be used on the same files and the same database at any time. Each statement
 * is also written down in a table of ours, so that a run that was killed goes on where it was, or says what to decide.
 */
public final class Runner {

    private final ConnectionSource source;
    private final Path project;
    private final FlywayAccess flyway;
    private final RunListener listener;

    /**
     * @param project the project's root
     */
    public Runner(ConnectionSource source, Path project, RunListener listener) {
        this.source = source;
        this.project = project;
        this.listener = listener;
        this.flyway = new FlywayAccess(source, project, listener);
    }

    /** What happened to the database and what is still to come. Changes nothing. */
    public History history() {
        return explained(() -> HistoryReader.of(flyway.info()));
    }

    /** The statements of all migrations and their undos, as they are in the files now. Changes nothing. */
    public Statements statements() {
        return explained(() -> new Statements(flyway.steps(Direction.UP), flyway.steps(Direction.DOWN)));
    }

    /**
     * What {@link #upgrade} would apply, in its order.
     *
     * @throws Problem if it would be refused
     */
    public List<Migration> planUpgrade(Target target, RunOptions options) {
        Standing standing = standing();
        return migrations(new Guard(standing).up(target, options));
    }

    /**
     * What {@link #downgrade} would take back, newest first.
     *
     * @throws Problem if it would be refused
     */
    public List<Migration> planDowngrade(Target target, RunOptions options) {
        Standing standing = standing();
        List<Migration> migrations = migrations(new Guard(standing).down(target));
        UndoGuard.require(migrations, options.losses(), new KeptTables(source).standing(migrations));
        return migrations;
    }

    /**
     * Applies pending migrations in their order, then what Flyway runs whenever it changes.
     *
     * @return those that were applied
     * @throws Problem if something is not as it should be before, or a statement fails
     */
    public List<Migration> upgrade(Target target, RunOptions options) {
        return alone(options, () -> {
            List<Migration> planned = planUpgrade(target, options);
            if (!history().in(State.FAILED).isEmpty()) {
                flyway.forgetFailures();
            }
            if (target instanceof Target.Head) {
                flyway.migrateAll(options.order());
            } else if (!planned.isEmpty()) {
                flyway.migrate(planned.getLast().version(), options.order());
            }
            return planned;
        });
    }

    /**
     * Takes migrations back, newest first.
     *
     * @return those that were taken back
     * @throws Problem if one has no way back or loses values without leave, or a statement fails
     */
    public List<Migration> downgrade(Target target, RunOptions options) {
        return alone(options, () -> {
            List<Migration> planned = planDowngrade(target, options);
            planned.forEach(migration -> flyway.undo(migration.version()));
            return planned;
        });
    }

    /**
     * Waits until no other run is at work: while one is, not every engine lets others read.
     *
     * @throws Problem if another run is at work for too long
     */
    public void awaitOthers(RunOptions options) {
        RunLock.take(source, options.patience(), listener).close();
    }

    /** Records that a database which is there already is as the migration of this version leaves it. */
    public void baseline(Version version, RunOptions options) {
        alone(options, () -> {
            flyway.baseline(version);
            return version;
        });
    }

    /**
     * What {@link #stamp} would record.
     *
     * @param target head, base or a version
     * @throws Problem if it would be refused
     */
    public Stamp planStamp(Target target, Stamp.Past past) {
        return Stamp.of(history(), target, past);
    }

    /** Records that the database is at a version, without running anything. */
    public Stamp stamp(Target target, Stamp.Past past, RunOptions options) {
        return alone(options, () -> {
            Stamp stamp = planStamp(target, past);
            flyway.forgetFailures();
            if (past == Stamp.Past.PURGED) {
                flyway.removeAll();
            }
            flyway.remove(stamp.removed());
            flyway.add(stamp.added());
            forget(Stream.concat(stamp.added().stream(), stamp.removed().stream()));
            return stamp;
        });
    }

    /**
     * What {@link #purge} would drop.
     *
     * @param target head, or the newest version of which nothing is to be kept any longer
     * @throws Problem if there is no such version
     */
    public Purge planPurge(Target target) {
        History history = history();
        Predicate<Version> isMeant = Stamp.meant(history, target);
        KeptTables kept = new KeptTables(source);
        List<Migration> migrations = MigrationFolder.of(project).migrations().stream()
                .filter(migration -> isMeant.test(migration.version()))
                .filter(migration -> history.find(migration.version())
                        .filter(entry -> entry.state().isApplied())
                        .isPresent())
                .filter(migration -> !kept.standing(List.of(migration)).isEmpty())
                .toList();
        return new Purge(migrations.stream().map(Migration::version).toList(), kept.standing(migrations));
    }

    /** Drops for good what migrations moved aside. */
    public Purge purge(Target target, RunOptions options) {
        return alone(options, () -> {
            Purge purge = planPurge(target);
            new KeptTables(source).drop(purge.tables());
            return purge;
        });
    }

    /** What {@link #repair} would put straight. */
    public Repair planRepair() {
        return Repair.of(standing());
    }

    /** Puts the record straight without touching anything else. */
    public Repair repair(RunOptions options) {
        return alone(options, () -> {
            Repair repair = planRepair();
            flyway.repair();
            forget(Stream.of(repair.accepted(), repair.forgotten(), repair.retried())
                    .flatMap(List::stream));
            return repair;
        });
    }

    /** Forgets which statements ran. */
    private void forget(Stream<Version> versions) {
        try (Connection connection = source.open()) {
            Journal journal = new Journal(connection);
            if (journal.exists()) {
                for (Version version : versions.toList()) {
                    journal.forget(Direction.UP.key(version));
                    journal.forget(Direction.DOWN.key(version));
                }
            }
        } catch (SQLException e) {
            throw new Problem("The record of what ran cannot be changed", "Check the connection and try again", e);
        }
    }

    private List<Migration> migrations(List<Version> versions) {
        MigrationFolder folder = MigrationFolder.of(project);
        return versions.stream().map(folder::migration).toList();
    }

    private Standing standing() {
        return explained(() -> Standing.of(source, flyway, history()));
    }

    private <T> T alone(RunOptions options, Supplier<T> work) {
        RunLock lock = RunLock.take(source, options.patience(), listener);
        try {
            return explained(work);
        } finally {
            lock.close();
        }
    }

    private static <T> T explained(Supplier<T> work) {
        try {
            return work.get();
        } catch (FlywayException | StatementFailure e) {
            throw Failures.problem(e);
        }
    }
}
