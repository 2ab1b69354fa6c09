package dev.coppice.schema.alter;

import dev.coppice.schema.Column;
import dev.coppice.schema.dialect.Dialect;
import java.util.List;

/** Where a new column comes to stand, on engines that let it choose. */
final class Places {

    private Places() {}

    /** Behind the column that stands before it in the wanted table; at the end if it is the last, or the first. */
    static String behind(Dialect dialect, TablePair table, Column column) {
        List<String> names = table.wanted().columns().stream().map(Column::name).toList();
        int position = names.indexOf(column.name());
        boolean isAtEnd = names.subList(position, names.size()).stream()
                .noneMatch(name -> table.kept().stream()
                        .anyMatch(kept -> kept.wanted().name().equals(name)));
        boolean hasOneBefore = position > 0;
        return isAtEnd || !hasOneBefore ? "" : " AFTER " + dialect.quoteIfNeeded(names.get(position - 1));
    }
}
