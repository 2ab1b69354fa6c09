package dev.coppice.cli.text;

import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.UniqueConstraint;
import dev.coppice.schema.View;
import dev.coppice.schema.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A schema as people read it: tables, columns and keys. */
public final class SchemaText {

    private final Dialect dialect;

    /** Spells types as an engine does. */
    public SchemaText(Dialect dialect) {
        this.dialect = dialect;
    }

    /** One paragraph for each table and view. */
    public String text(Schema schema) {
        List<String> paragraphs = new ArrayList<>();
        schema.tables().forEach(table -> paragraphs.add(table(table)));
        schema.views().forEach(view -> paragraphs.add(view(view)));
        return paragraphs.isEmpty() ? "There are no tables." : String.join("\n\n", paragraphs);
    }

    private String table(Table table) {
        List<String> lines = new ArrayList<>();
        String comment = table.comment() == null ? "" : "  -- " + Visible.text(table.comment());
        lines.add(Visible.text(table.name().toString()) + comment);
        lines.addAll(columns(table.columns()));
        table.primaryKey().ifPresent(key -> lines.add("  primary key " + names(key.columns())));
        for (UniqueConstraint unique : table.uniqueConstraints()) {
            lines.add("  unique " + names(unique.columns()));
        }
        for (ForeignKey key : table.foreignKeys()) {
            lines.add("  " + names(key.columns()) + " → "
                    + Visible.text(key.target().toString()) + " " + names(key.targetColumns()));
        }
        table.checks().forEach(check -> lines.add("  check " + Visible.text(check.sql())));
        return String.join("\n", lines);
    }

    private String view(View view) {
        List<String> lines = new ArrayList<>();
        lines.add(Visible.text(view.name().toString()) + (view.materialized() ? " (materialized view)" : " (view)"));
        lines.addAll(columns(view.columns()));
        return String.join("\n", lines);
    }

    private List<String> columns(List<Column> columns) {
        int names = width(columns.stream().map(Column::name).toList());
        int types = width(columns.stream().map(dialect::type).toList());
        return columns.stream()
                .map(column -> "    " + padded(column.name(), names) + "  " + padded(dialect.type(column), types) + "  "
                        + remarks(column))
                .map(String::stripTrailing)
                .toList();
    }

    private static String remarks(Column column) {
        String required = column.nullable() ? "" : "not null  ";
        String value = switch (column.value()) {
            case ColumnValue.Given given -> "";
            case ColumnValue.Literal(String text) -> "default '" + Visible.text(text) + "'  ";
            case ColumnValue.Expression(String sql) -> "default " + Visible.text(sql) + "  ";
            case ColumnValue.Identity identity -> "counts by itself  ";
            case ColumnValue.Generated(String sql, boolean stored) -> "= " + Visible.text(sql) + "  ";
        };
        String comment = column.comment() == null ? "" : "-- " + Visible.text(column.comment());
        return required + value + comment;
    }

    private static String names(List<String> names) {
        return names.stream().map(Visible::text).collect(Collectors.joining(", ", "(", ")"));
    }

    private static int width(List<String> texts) {
        return texts.stream()
                .mapToInt(text -> Visible.text(text).length())
                .max()
                .orElse(0);
    }

    private static String padded(String text, int width) {
        String visible = Visible.text(text);
        return visible + " ".repeat(width - visible.length());
    }
}
