package dev.coppice.migrate.run;

import dev.coppice.migrate.History;
import dev.coppice.migrate.Version;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.FlywayExecutor;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.RepairResult;
import org.flywaydb.core.api.resolver.ResolvedMigration;
import org.flywaydb.core.extensibility.AppliedMigration;
import org.flywaydb.core.internal.NullFlywayTelemetryManager;
import org.flywaydb.core.internal.database.base.Database;
import org.flywaydb.core.internal.database.base.Schema;
import org.flywaydb.core.internal.schemahistory.SchemaHistory;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/**
 * Everything that is asked of Flyway. What its published interface does not offer (to run an undo, to record without
 * running) is done here with its inner parts, so that the history table, its locks and its transactions stay Flyway's own.
 */
final class FlywayAccess {

    private final ConnectionSource source;
    private final Path project;
    private final RunListener listener;

    FlywayAccess(ConnectionSource source, Path project, RunListener listener) {
        this.source = source;
        this.project = project;
        this.listener = listener;
    }

    /** All that Flyway knows of files and database. */
    List<MigrationInfo> info() {
        return List.of(configuration(Direction.UP).load().info().all());
    }

    /** Applies all that is pending, then what runs whenever it changes. */
    void migrateAll(RunOptions.Order order) {
        migrate("latest", order);
    }

    /** Applies what is pending, up to a version; then what runs whenever it changes. */
    void migrate(Version target, RunOptions.Order order) {
        migrate(target.toString(), order);
    }

    /** Records that a database is at a version, before anything else was recorded. */
    void baseline(Version version) {
        configuration(Direction.UP)
                .baselineVersion(version.toString())
                .baselineDescription("baseline")
                .load()
                .baseline();
    }

    RepairResult repair() {
        return configuration(Direction.UP).load().repair();
    }

    /** Runs a migration's undo and records that the migration is no longer there. */
    void undo(Version version) {
        inside(Direction.DOWN, inside -> {
            inside.locked(() -> {
                AppliedMigration applied = inside.applied(version);
                inside.run(inside.script(version));
                inside.history().delete(applied);
            });
            inside.forget(Direction.DOWN.key(version));
        });
    }

    /** Records migrations as applied without running them. */
    void add(List<Version> versions) {
        inside(Direction.UP, inside -> {
            if (!inside.history().exists()) {
                inside.history().create(false);
            }
            inside.locked(() -> versions.forEach(version -> inside.add(inside.script(version))));
        });
    }

    /** Records migrations as no longer applied without taking them back. */
    void remove(List<Version> versions) {
        if (versions.isEmpty()) {
            return;
        }
        inside(
                Direction.UP,
                inside -> inside.locked(
                        () -> versions.forEach(version -> inside.history().delete(inside.applied(version)))));
    }

    /** Removes all that is recorded. */
    void removeAll() {
        inside(Direction.UP, inside -> {
            if (inside.history().exists()) {
                inside.locked(inside::removeAll);
            }
        });
    }

    /** The statements of a migration. */
    List<Step> steps(Version version) {
        return steps(Direction.UP).getOrDefault(version, List.of());
    }

    /** The statements of all scripts of one direction. */
    SortedMap<Version, List<Step>> steps(Direction direction) {
        SortedMap<Version, List<Step>> steps = new TreeMap<>();
        inside(direction, inside -> steps.putAll(inside.steps()));
        return steps;
    }

    /** Removes what Flyway recorded of failures. */
    void forgetFailures() {
        inside(Direction.UP, inside -> inside.history().removeFailedMigrations(new RepairResult("", ""), null));
    }

    private void migrate(String target, RunOptions.Order order) {
        configuration(Direction.UP)
                .target(target)
                .outOfOrder(order == RunOptions.Order.OUT_OF_ORDER)
                .load()
                .migrate();
    }

    private FluentConfiguration configuration(Direction direction) {
        FluentConfiguration configuration = Flyway.configure(FlywayAccess.class.getClassLoader());
        // In a transaction of its own the lock would keep CREATE INDEX CONCURRENTLY waiting for ever.
        configuration
                .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(false);
        return configuration
                .dataSource(new Connections(source))
                .locations("filesystem:" + project.resolve(direction.folder()))
                .sqlMigrationPrefix(direction.prefix())
                .encoding(StandardCharsets.UTF_8)
                .placeholderReplacement(false)
                .loggers(Silence.class.getName())
                .skipDefaultResolvers(true)
                .resolvers(new JournaledMigrations(direction, listener));
    }

    private void inside(Direction direction, Work work) {
        FluentConfiguration configuration = configuration(direction);
        new FlywayExecutor(configuration)
                .execute(
                        (resolver, history, database, schema, schemas, callbacks, interceptor) -> {
                            work.on(new Inside(
                                    history, database, schema, List.copyOf(resolver.resolveMigrations(configuration))));
                            return true;
                        },
                        true,
                        new NullFlywayTelemetryManager());
    }

    /** What is done with Flyway's inner parts. */
    @FunctionalInterface
    private interface Work {
        void on(Inside inside);
    }

    /** Flyway's inner parts, as long as it keeps its connections open. */
    private record Inside(
            SchemaHistory history, Database<?> database, Schema<?, ?> schema, List<ResolvedMigration> found) {

        void locked(Runnable work) {
            history.lock(() -> {
                work.run();
                return true;
            });
        }

        JournaledMigration script(Version version) {
            return found.stream()
                    .filter(each -> each.getVersion() != null)
                    .filter(each -> version(each).equals(version))
                    .map(JournaledMigration.class::cast)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Flyway lost the script of " + version));
        }

        SortedMap<Version, List<Step>> steps() {
            SortedMap<Version, List<Step>> steps = new TreeMap<>();
            found.stream()
                    .filter(each -> each.getVersion() != null)
                    .map(JournaledMigration.class::cast)
                    .forEach(each -> steps.put(version(each), each.steps()));
            return steps;
        }

        AppliedMigration applied(Version version) {
            return history.allAppliedMigrations().stream()
                    .filter(each -> each.getVersion() != null)
                    .filter(each ->
                            Version.parse(each.getVersion().getVersion()).equals(version))
                    .reduce((earlier, later) -> later)
                    .orElseThrow(() -> new IllegalStateException("Flyway lost its record of " + version));
        }

        void add(ResolvedMigration each) {
            history.addAppliedMigration(
                    each.getVersion(),
                    each.getDescription(),
                    each.getType(),
                    each.getScript(),
                    each.getChecksum(),
                    0,
                    true);
        }

        /** Leaves the row in which Flyway keeps that the table is its own. */
        void removeAll() {
            String sql = "DELETE FROM %s WHERE %s <> 'TABLE'"
                    .formatted(database.quote(schema.getName(), History.TABLE), database.quote("type"));
            try {
                database.getMainConnection().getJdbcTemplate().execute(sql);
                history.clearCache();
            } catch (SQLException e) {
                throw new FlywayException(e);
            }
        }

        /** Forgets which statements ran, once the history knows. */
        void forget(String key) {
            try {
                new Journal(database.getMigrationConnection().getJdbcConnection()).forget(key);
            } catch (SQLException e) {
                throw new FlywayException(e);
            }
        }

        /** Runs a script as Flyway runs a migration. */
        void run(JournaledMigration script) {
            database.getMigrationConnection().restoreOriginalState();
            database.getMigrationConnection().changeCurrentSchemaTo(schema);
            Connection connection = database.getMigrationConnection().getJdbcConnection();
            try {
                boolean before = connection.getAutoCommit();
                connection.setAutoCommit(!script.canExecuteInTransaction());
                runToTheEnd(script, connection);
                connection.setAutoCommit(before);
            } catch (SQLException e) {
                throw new FlywayException(e);
            }
        }

        private static void runToTheEnd(JournaledMigration script, Connection connection) throws SQLException {
            boolean isComplete = false;
            try {
                script.run(connection);
                isComplete = true;
            } finally {
                if (!connection.getAutoCommit()) {
                    end(connection, isComplete);
                }
            }
        }

        private static void end(Connection connection, boolean isComplete) throws SQLException {
            if (isComplete) {
                connection.commit();
            } else {
                connection.rollback();
            }
        }

        private static Version version(ResolvedMigration migration) {
            return Version.parse(migration.getVersion().getVersion());
        }
    }
}
