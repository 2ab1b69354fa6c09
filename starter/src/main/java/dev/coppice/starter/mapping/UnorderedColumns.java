package dev.coppice.starter.mapping;

import dev.coppice.starter.jpa.DatabaseTrouble;
import dev.coppice.starter.jpa.GuardedNames;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/**
 * Columns, read as texts, of types whose values have no order, such as points and documents of XML. Only PostgreSQL has
 * such. It is asked itself, by statements that read no row; where it may not be asked, or cannot, there are none.
 */
final class UnorderedColumns {

    private final Map<Column, String> types;

    private record Column(String table, String name) {

        static Column of(SelectableMapping column) {
            return new Column(column.getContainingTableExpression(), column.getSelectionExpression());
        }
    }

    private UnorderedColumns(Map<Column, String> types) {
        this.types = Map.copyOf(types);
    }

    static UnorderedColumns of(
            SessionFactoryImplementor sessions, Collection<EntityPersister> entities, DataSource dataSource) {
        Map<String, Set<Column>> neverWritten = new LinkedHashMap<>();
        for (EntityPersister entity : entities) {
            entity.getIdentifierMapping().forEachSelectable((i, column) -> add(neverWritten, column));
            entity.forEachAttributeMapping(
                    attribute -> attribute.forEachSelectable((i, column) -> add(neverWritten, column)));
        }
        boolean isOfPostgres = sessions.getJdbcServices().getDialect() instanceof PostgreSQLDialect;
        if (neverWritten.isEmpty() || !isOfPostgres || !mayAsk(sessions)) {
            return new UnorderedColumns(Map.of());
        }
        try (Connection connection = dataSource.getConnection()) {
            // A statement that is refused leaves nothing behind for the next one.
            connection.setAutoCommit(true);
            return new UnorderedColumns(asked(connection, neverWritten));
        } catch (SQLException unreachable) {
            // Whoever sorts by one is told then.
            return new UnorderedColumns(Map.of());
        }
    }

    private static void add(Map<String, Set<Column>> neverWritten, SelectableMapping column) {
        boolean isOfTable = !column.isFormula() && !EntityColumns.isQuery(column.getContainingTableExpression());
        if (isOfTable && UntypedText.valuesOf(column) instanceof UntypedText) {
            Column found = Column.of(column);
            neverWritten
                    .computeIfAbsent(found.table(), table -> new LinkedHashSet<>())
                    .add(found);
        }
    }

    private static boolean mayAsk(SessionFactoryImplementor sessions) {
        Object setting = sessions.getProperties().get(JdbcSettings.ALLOW_METADATA_ON_BOOT);
        return !"false".equals(String.valueOf(setting));
    }

    private static Map<Column, String> asked(Connection connection, Map<String, Set<Column>> neverWritten)
            throws SQLException {
        Map<Column, String> unordered = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<String, Set<Column>> table : neverWritten.entrySet()) {
                if (hasOrder(statement, table.getKey(), table.getValue())) {
                    continue;
                }
                for (Column column : table.getValue()) {
                    if (!hasOrder(statement, table.getKey(), List.of(column))) {
                        unordered.put(column, type(statement, column));
                    }
                }
            }
        }
        return unordered;
    }

    /** Also where there is no such column, which others tell. */
    private static boolean hasOrder(Statement statement, String table, Collection<Column> columns) {
        String keys = columns.stream().map(column -> "t." + column.name()).collect(Collectors.joining(", "));
        try {
            statement
                    .executeQuery(nothingOf("1", table) + " order by " + new GuardedNames().inspect(keys))
                    .close();
            return true;
        } catch (SQLException refused) {
            return !DatabaseTrouble.isIncomparable(refused);
        }
    }

    private static String type(Statement statement, Column column) throws SQLException {
        String read = new GuardedNames().inspect("t." + column.name());
        try (ResultSet nothing = statement.executeQuery(nothingOf(read, column.table()))) {
            return nothing.getMetaData().getColumnTypeName(1);
        }
    }

    private static String nothingOf(String read, String table) {
        return "select %s from %s t where 1 = 0".formatted(read, new GuardedNames().inspect(table));
    }

    /** What the database calls the type of a column whose values have no order; null of any other. */
    @Nullable
    String type(SelectableMapping column) {
        return types.isEmpty() ? null : types.get(Column.of(column));
    }
}
