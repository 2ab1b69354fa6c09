package dev.coppice.model.infer;

import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.TableName;
import java.util.List;

/**
 * A foreign key that becomes a relationship.
 *
 * @param required whether all its columns must be given
 * @param unique whether at most one row refers to the same target
 */
record Reference(TableName table, ForeignKey foreignKey, boolean required, boolean unique) {

    TableName target() {
        return foreignKey.target();
    }

    List<String> columns() {
        return foreignKey.columns();
    }

    boolean toItself() {
        return table.equals(target());
    }

    boolean cascades() {
        return required && foreignKey.onDelete() == ForeignKey.Action.CASCADE;
    }
}
