package dev.coppice.starter.mapping;

import java.sql.Connection;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells keys of types that only PostgreSQL knows, which Hibernate would write as texts, from texts that the owner's class does
 * not write. The mapping says the same of both, so that the database is asked.
 */
final class CarriedKeys {

    private static final Logger LOG = LoggerFactory.getLogger(CarriedKeys.class);
    private static final Set<String> TEXTS = Set.of("varchar", "text", "bpchar", "citext", "name");

    private final SessionFactoryImplementor sessions;

    CarriedKeys(SessionFactoryImplementor sessions) {
        this.sessions = sessions;
    }

    boolean contain(StoredRows rows, StoredColumn column) {
        boolean isPostgreSql = sessions.getJdbcServices().getDialect() instanceof PostgreSQLDialect;
        if (!isPostgreSql || !column.mayBeCarried()) {
            return false;
        }
        String definition =
                rows.asDefinition().map(query -> "with " + query + " ").orElse("");
        String sql = "%sselect %s from %s r where false".formatted(definition, column.of("r"), rows.name());
        try (StatelessSession session = sessions.openStatelessSession()) {
            return session.doReturningWork(connection -> !TEXTS.contains(typeName(connection, sql)));
        } catch (RuntimeException unknown) {
            LOG.debug("The type of a key is not known", unknown);
            return true;
        }
    }

    private static String typeName(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            ResultSetMetaData described = statement.executeQuery(sql).getMetaData();
            return described.getColumnTypeName(1);
        }
    }
}
