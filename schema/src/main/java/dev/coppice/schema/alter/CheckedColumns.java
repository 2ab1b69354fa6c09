package dev.coppice.schema.alter;

import dev.coppice.schema.Check;
import dev.coppice.schema.Column;
import dev.coppice.schema.Table;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.words.Mentions;
import java.util.List;

/** The columns that a check speaks of. A name like {@code "null"}, which is one in quotes only, counts in quotes only. */
record CheckedColumns(Dialect dialect, Table table) {

    List<Column> of(Check check) {
        Mentions mentions = new Mentions(check.sql());
        return table.columns().stream()
                .filter(column ->
                        needsQuotes(column.name()) ? mentions.inQuotesOf(column.name()) : mentions.of(column.name()))
                .toList();
    }

    private boolean needsQuotes(String name) {
        return !dialect.quoteIfNeeded(name).equals(name);
    }
}
