package dev.coppice.project.rebuild;

import dev.coppice.schema.Column;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a database says about its columns, which the classes that map them do not repeat. */
record KnownComments(Schema known) {

    /** The tables and views of a schema, with the comments of the known one where they have none of their own. */
    Schema in(Schema schema) {
        return new Schema(
                schema.tables().stream().map(this::commented).toList(),
                schema.views().stream().map(this::commented).toList(),
                schema.enums(),
                schema.domains(),
                schema.sequences(),
                schema.routines());
    }

    private Table commented(Table table) {
        List<Column> before = known.findTable(table.name()).map(Table::columns).orElse(List.of());
        return table.withColumns(commented(table.columns(), before));
    }

    private View commented(View view) {
        List<Column> before = known.views().stream()
                .filter(other -> other.name().equals(view.name()))
                .findFirst()
                .map(View::columns)
                .orElse(List.of());
        return view.withColumns(commented(view.columns(), before));
    }

    private static List<Column> commented(List<Column> columns, List<Column> before) {
        return columns.stream()
                .map(column -> column.comment() != null ? column : withComment(column, comment(before, column.name())))
                .toList();
    }

    private static @Nullable String comment(List<Column> columns, String name) {
        return columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(name))
                .findFirst()
                .map(Column::comment)
                .orElse(null);
    }

    private static Column withComment(Column column, @Nullable String comment) {
        return new Column(
                column.name(),
                column.type(),
                column.spelling(),
                column.nullable(),
                column.value(),
                column.collation(),
                comment);
    }
}
