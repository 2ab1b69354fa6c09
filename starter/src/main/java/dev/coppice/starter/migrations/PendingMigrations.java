package dev.coppice.starter.migrations;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * Warns in one line of the log, once the server answers, where the database and the files of migrations do not agree. Changes
 * nothing, and never keeps the server from running.
 */
final class PendingMigrations implements ApplicationListener<ApplicationReadyEvent>, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger("dev.coppice.starter.migrations");

    private final DataSource dataSource;
    private final ScriptFiles files;

    PendingMigrations(DataSource dataSource, ScriptFiles files) {
        this.dataSource = dataSource;
        this.files = files;
    }

    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        if (LOG.isWarnEnabled()) {
            text().ifPresent(text -> LOG.warn("{}", text));
        }
    }

    /** What is to be said; empty if files and database agree. */
    Optional<String> text() {
        try {
            List<Script> scripts = files.all();
            return scripts.isEmpty()
                    ? Optional.empty()
                    : Standing.of(scripts, recorded()).words();
        } catch (IOException e) {
            LOG.debug("Files of migrations", e);
            return Optional.of("Whether migrations are pending is not known: their files cannot be read");
        } catch (SQLException e) {
            LOG.debug("Record of migrations", e);
            return Optional.of("Whether migrations are pending is not known: the database does not show their record"
                    + " (SQL state %s)".formatted(e.getSQLState()));
        }
    }

    private RecordedMigrations recorded() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return RecordedMigrations.read(connection);
        }
    }
}
