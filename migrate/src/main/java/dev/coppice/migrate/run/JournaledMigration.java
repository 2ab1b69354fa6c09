package dev.coppice.migrate.run;

import dev.coppice.migrate.Version;
import dev.coppice.migrate.draft.Head;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.executor.Context;
import org.flywaydb.core.api.executor.MigrationExecutor;
import org.flywaydb.core.api.resolver.ResolvedMigration;
import org.flywaydb.core.extensibility.MigrationType;
import org.flywaydb.core.internal.jdbc.Results;

/** A migration as Flyway found it, whose statements we run. */
record JournaledMigration(ResolvedMigration found, Direction direction, Content content, RunListener listener)
        implements ResolvedMigration, MigrationExecutor {

    /**
     * What is in the file.
     *
     * @param guards rows that must not be there when it begins
     */
    record Content(List<Step> steps, List<Head.Guard> guards) {
        Content {
            steps = List.copyOf(steps);
            guards = List.copyOf(guards);
        }
    }

    List<Step> steps() {
        return content.steps();
    }

    /** Runs it on a connection. */
    void run(java.sql.Connection connection) throws SQLException {
        Version version = Version.parse(getVersion().getVersion());
        new Execution(connection, new Execution.Plan(getScript(), direction.key(version), content), listener)
                .run(direction.opposite().key(version));
    }

    @Override
    public List<Results> execute(Context context) throws SQLException {
        try {
            run(context.getConnection());
            return List.of();
        } catch (StatementFailure e) {
            if (e.kept() == 0 || e.isConnectionLost()) {
                throw e;
            }
            // Flyway records a failure only for what it knows: from then on it refuses to go on, as it should.
            throw new SQLException(e.getMessage(), e);
        }
    }

    @Override
    public boolean canExecuteInTransaction() {
        return found.getExecutor().canExecuteInTransaction();
    }

    @Override
    public boolean shouldExecute() {
        return found.getExecutor().shouldExecute();
    }

    @Override
    public MigrationVersion getVersion() {
        return found.getVersion();
    }

    @Override
    public String getDescription() {
        return found.getDescription();
    }

    @Override
    public String getScript() {
        return found.getScript();
    }

    @Override
    public Integer getChecksum() {
        return found.getChecksum();
    }

    @Override
    public MigrationType getType() {
        return found.getType();
    }

    @Override
    public String getPhysicalLocation() {
        return found.getPhysicalLocation();
    }

    @Override
    public MigrationExecutor getExecutor() {
        return this;
    }

    @Override
    public boolean checksumMatches(Integer checksum) {
        return found.checksumMatches(checksum);
    }

    @Override
    public boolean checksumMatchesWithoutBeingIdentical(Integer checksum) {
        return found.checksumMatchesWithoutBeingIdentical(checksum);
    }
}
