package dev.coppice.cli.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows for one table.
 *
 * @param table the table's name
 * @param columns the columns that are given; the database fills the others
 * @param rows values of {@code java.lang}, {@code java.math} and {@code java.time}, and byte arrays, in the order of the
 *     columns
 */
record TableRows(String table, List<String> columns, List<List<@Nullable Object>> rows) {

    TableRows {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The same rows for columns in capitals. */
    TableRows inUpperCase() {
        return new TableRows(
                UpperCase.text(table), columns.stream().map(UpperCase::text).toList(), rows);
    }

    static List<@Nullable Object> row(@Nullable Object... values) {
        List<@Nullable Object> row = new ArrayList<>();
        Collections.addAll(row, values);
        return Collections.unmodifiableList(row);
    }
}
