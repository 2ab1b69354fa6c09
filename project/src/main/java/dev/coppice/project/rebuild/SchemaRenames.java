package dev.coppice.project.rebuild;

import dev.coppice.schema.TableName;
import java.util.Map;
import java.util.Optional;

/**
 * Which tables and columns are the same under another name, known from the database or answered by the owner.
 *
 * @param tables new name by old name
 * @param columns new name by old name, by the table's old name
 */
public record SchemaRenames(Map<TableName, TableName> tables, Map<TableName, Map<String, String>> columns) {

    /** Everything has the name that it had. */
    public static final SchemaRenames NONE = new SchemaRenames(Map.of(), Map.of());

    public SchemaRenames {
        tables = Map.copyOf(tables);
        columns = Map.copyOf(columns);
    }

    /** What the table is called now. */
    public TableName table(TableName old) {
        return tables.getOrDefault(old, old);
    }

    /** What the column is called now. */
    public String column(TableName oldTable, String oldColumn) {
        return columns.getOrDefault(oldTable, Map.of()).getOrDefault(oldColumn, oldColumn);
    }

    /** What the table was called before, if it has another name now. */
    public Optional<TableName> findOldTable(TableName now) {
        return tables.entrySet().stream()
                .filter(entry -> entry.getValue().equals(now))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
