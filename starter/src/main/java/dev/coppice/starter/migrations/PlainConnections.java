package dev.coppice.starter.migrations;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;

/**
 * Gives Flyway connections of its own: those of the pool end every statement after ten seconds and keep what a script sets for
 * its session.
 */
final class PlainConnections implements FlywayConfigurationCustomizer {

    /** What requests want of SQLite; scripts find it as {@code coppice migrate} and Flyway's own tools do. */
    private static final Set<String> FOR_REQUESTS = Set.of("foreign_keys", "case_sensitive_like");

    @Override
    public void customize(FluentConfiguration configuration) {
        try {
            configuration.dataSource(of(configuration.getDataSource()));
        } catch (SQLException e) {
            throw new FlywayException("The database cannot be opened", e);
        }
    }

    static DataSource of(DataSource used) throws SQLException {
        if (!used.isWrapperFor(HikariDataSource.class)) {
            return used;
        }
        HikariDataSource pool = used.unwrap(HikariDataSource.class);
        if (pool.getJdbcUrl() == null) {
            return used;
        }
        // A database in memory lives for as long as the pool is open.
        pool.getConnection().close();
        Properties properties = new Properties();
        properties.putAll(pool.getDataSourceProperties());
        properties.keySet().removeAll(FOR_REQUESTS);
        return new DriverDataSource(
                pool.getJdbcUrl(), pool.getDriverClassName(), properties, pool.getUsername(), pool.getPassword());
    }
}
