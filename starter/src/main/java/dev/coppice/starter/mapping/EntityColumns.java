package dev.coppice.starter.mapping;

import dev.coppice.starter.jpa.GuardedNames;
import java.util.List;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.persister.entity.EntityPersister;

/** What statements read the rows of an entity from, and where its columns are there. */
interface EntityColumns {

    StoredRows rows();

    StoredColumn of(SelectableMapping column);

    default List<StoredColumn> all(List<SelectableMapping> columns) {
        return columns.stream().map(this::of).toList();
    }

    /** Those of an entity, whatever its mapping is like. */
    static EntityColumns of(EntityPersister entity, SessionFactoryImplementor sessions) {
        return MappedQuery.isNeededFor(entity)
                ? MappedQuery.of(entity, sessions)
                : ofTable(
                        isQuery(entity.getTableName())
                                ? entity.getTableName()
                                : entity.getMappedTableDetails().getTableName());
    }

    /** Classes with a table each are read together by a query that stands in the place of a table. */
    static boolean isQuery(String table) {
        return table.startsWith("(");
    }

    /** Those of a table, or of a query in parentheses. */
    static EntityColumns ofTable(String table) {
        return new Table(StoredRows.of(new GuardedNames().inspect(table)));
    }

    /** Each column has the name that the mapping gives it. */
    record Table(StoredRows rows) implements EntityColumns {

        @Override
        public StoredColumn of(SelectableMapping column) {
            String name = column.getSelectionExpression();
            String read = column.getCustomReadExpression();
            String expression = read == null || read.equals("{@}." + name) ? name : read;
            return new StoredColumn(new GuardedNames().inspect(expression), UntypedText.valuesOf(column));
        }
    }
}
