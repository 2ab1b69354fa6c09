package dev.coppice.schema.alter;

import dev.coppice.schema.Column;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import java.util.List;

/**
 * What goes and is set aside before it does: the rows of a table, or the values of some of its columns with the key of
 * their rows.
 *
 * @param place the table that it is set aside in
 * @param table the table that it is from, as it is before anything goes
 * @param key the columns by which the rows are found again; none where the table goes as a whole
 * @param values the columns whose values are set aside
 */
public record Keepsake(TableName place, Table table, List<Column> key, List<Column> values) {

    public Keepsake {
        key = List.copyOf(key);
        values = List.copyOf(values);
    }

    /** What a column of the key is called in the place: as no column of the table is. */
    public String keyName(Column column) {
        String prefix = Keepsakes.inCaseOf(column.name(), "kept_");
        String name = prefix + column.name();
        while (isTaken(name)) {
            name = prefix + name;
        }
        return name;
    }

    private boolean isTaken(String name) {
        return table.columns().stream().anyMatch(column -> column.name().equalsIgnoreCase(name));
    }

    /** Whether the table goes as a whole. */
    public boolean isWhole() {
        return key.isEmpty();
    }

    /** Whether it is of the table as a whole. */
    public boolean isOf(TableName name) {
        return isWhole() && table.name().equals(name);
    }

    /** Whether it is of a column of a table that stays. */
    public boolean isOf(TableName name, String column) {
        return !isWhole()
                && table.name().equals(name)
                && values.stream().anyMatch(value -> value.name().equals(column));
    }
}
