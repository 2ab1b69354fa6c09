package dev.coppice.schema.words;

import dev.coppice.schema.TableName;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table or view that queries may read, before and after others of its names changed.
 *
 * @param columns by their names before
 * @param renamed the columns that have another name afterwards: new name by old name
 * @param gone the columns that are not there afterwards
 */
public record QueryRelation(
        TableName before, TableName after, List<String> columns, Map<String, String> renamed, Set<String> gone) {

    public QueryRelation {
        columns = List.copyOf(columns);
        renamed = Map.copyOf(renamed);
        gone = Set.copyOf(gone);
    }

    boolean hasOtherName() {
        return !before.equals(after);
    }

    boolean changes() {
        return hasOtherName() || !renamed.isEmpty() || !gone.isEmpty();
    }

    String columnAfter(String column) {
        return renamed.getOrDefault(column, column);
    }
}
