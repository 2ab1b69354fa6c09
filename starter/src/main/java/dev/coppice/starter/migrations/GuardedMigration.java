package dev.coppice.starter.migrations;

import dev.coppice.starter.StartProblem;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateOutput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/**
 * Lets Flyway apply what is pending, unless a run of {@code coppice migrate} left something half done: Flyway does not know
 * which statements of it ran, and would run them again.
 */
final class GuardedMigration implements FlywayMigrationStrategy {

    private static final Logger LOG = LoggerFactory.getLogger("dev.coppice.starter.migrations");

    @Override
    public void migrate(Flyway flyway) {
        findHalfDone(flyway).ifPresent(GuardedMigration::refuse);
        List<MigrateOutput> applied = flyway.migrate().migrations;
        if (!applied.isEmpty()) {
            LOG.info("Migrations applied: {}", titles(applied));
        }
    }

    private static Optional<String> findHalfDone(Flyway flyway) {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection()) {
            RecordedMigrations recorded = RecordedMigrations.read(connection);
            Applied applied = Applied.of(recorded.rows());
            return recorded.journal().stream()
                    .sorted()
                    .filter(key -> applied.findHalfDone(key).isPresent())
                    .findFirst();
        } catch (SQLException e) {
            throw new FlywayException("The record of what ran cannot be read", e);
        }
    }

    private static String titles(List<MigrateOutput> applied) {
        return applied.stream()
                .map(each -> each.version.isEmpty() ? each.description : each.version + " (" + each.description + ")")
                .collect(Collectors.joining(", "));
    }

    private static void refuse(String key) {
        throw key.startsWith("V")
                ? new StartProblem(
                        "Migration %s broke off, or is being applied at this moment".formatted(key.substring(1)),
                        "Say 'coppice migrate upgrade', which goes on where it was, and start the server again")
                : new StartProblem(
                        "Taking back migration %s broke off, or is going on at this moment".formatted(key.substring(1)),
                        "Say 'coppice migrate downgrade', which goes on where it was, and start the server again");
    }
}
