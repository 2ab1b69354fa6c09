package dev.coppice.model.infer;

import dev.coppice.model.Key;
import dev.coppice.schema.TableName;
import java.util.List;

/**
 * A source whose rows something identifies: it will be an entity.
 *
 * @param keyColumns in key order
 */
record Draft(Source source, Key.Origin origin, List<String> keyColumns) {

    Draft {
        keyColumns = List.copyOf(keyColumns);
    }

    TableName table() {
        return source.name();
    }

    boolean hasCompositeKey() {
        return keyColumns.size() > 1;
    }

    /** Whether this column alone is the key. */
    boolean isKey(String column) {
        return keyColumns.equals(List.of(column));
    }
}
