package dev.coppice.starter.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.persister.entity.EntityPersister;

/**
 * Finds what entities map and the database does not have, be it that a column was dropped or that a migration did not run.
 *
 * <p>The database is asked itself, by statements that read no row: that is quick however many rows there are, and right
 * whatever its rules for names are.
 */
public final class MappingCheck {

    private static final int PATIENCE_SECONDS = 5;

    private final SessionFactoryImplementor sessions;
    private final DataSource dataSource;

    MappingCheck(SessionFactoryImplementor sessions, DataSource dataSource) {
        this.sessions = sessions;
        this.dataSource = dataSource;
    }

    /**
     * One sentence for each table or column that is missing.
     *
     * @throws SQLException if the database cannot be asked
     */
    public List<String> complaints() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            Probe probe = new Probe(statement);
            for (EntityPersister entity : entities()) {
                probe.look(entity);
            }
            return List.copyOf(probe.complaints);
        }
    }

    private List<EntityPersister> entities() {
        List<EntityPersister> entities = new ArrayList<>();
        sessions.getMappingMetamodel().forEachEntityDescriptor(entities::add);
        return entities;
    }

    private static final class Probe {

        private final Statement statement;
        private final List<String> complaints = new ArrayList<>();

        Probe(Statement statement) {
            this.statement = statement;
        }

        void look(EntityPersister entity) throws SQLException {
            for (Map.Entry<String, Map<String, String>> table : columns(entity).entrySet()) {
                Map<String, String> members = table.getValue();
                if (!isThere(table.getKey(), members.keySet())) {
                    tellOf(className(entity), table.getKey(), members);
                }
            }
        }

        private void tellOf(String className, String table, Map<String, String> members) throws SQLException {
            int before = complaints.size();
            for (Map.Entry<String, String> member : members.entrySet()) {
                if (!isThere(table, List.of(member.getKey()))) {
                    complaints.add("The database has no column %s.%s, which %s.%s maps"
                            .formatted(plain(table), plain(member.getKey()), className, member.getValue()));
                }
            }
            boolean all = complaints.size() - before == members.size();
            if (all && !isThere(table, List.of())) {
                complaints.subList(before, complaints.size()).clear();
                complaints.add("The database has no table %s, which %s maps".formatted(plain(table), className));
            }
        }

        private boolean isThere(String table, Iterable<String> columns) throws SQLException {
            StringBuilder sql = new StringBuilder("select 1");
            // SQLite takes a quoted name that is no column for a text, unless it stands behind that of a table.
            columns.forEach(column -> sql.append(", t.").append(column));
            sql.append(" from ").append(table).append(" t where 1 = 0");
            try {
                statement
                        .executeQuery(new GuardedNames().inspect(sql.toString()))
                        .close();
                return true;
            } catch (SQLException e) {
                if (DatabaseTrouble.isAbsence(e)) {
                    return false;
                }
                throw e;
            }
        }

        /** Which member maps a column, by table and column as statements spell them. */
        private static Map<String, Map<String, String>> columns(EntityPersister entity) {
            Map<String, Map<String, String>> columns = new LinkedHashMap<>();
            String key =
                    Objects.requireNonNullElse(entity.getIdentifierMapping().getAttributeName(), "key");
            entity.getIdentifierMapping().forEachSelectable((i, column) -> add(columns, column, key));
            entity.getAttributeMappings()
                    .forEach(attribute -> attribute.forEachSelectable(
                            (i, column) -> add(columns, column, attribute.getAttributeName())));
            return columns;
        }

        private static void add(Map<String, Map<String, String>> columns, SelectableMapping column, String member) {
            String table = column.getContainingTableExpression();
            boolean isQuery = table.startsWith("(");
            if (!column.isFormula() && !isQuery) {
                columns.computeIfAbsent(table, name -> new LinkedHashMap<>())
                        .putIfAbsent(column.getSelectionExpression(), member);
            }
        }

        private static String className(EntityPersister entity) {
            return entity.getMappedJavaType().getJavaTypeClass().getSimpleName();
        }

        private static String plain(String name) {
            return new GuardedNames().inspect(name).replaceAll("[\"`]", "");
        }
    }
}
