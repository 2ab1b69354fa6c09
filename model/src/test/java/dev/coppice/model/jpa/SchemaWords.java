package dev.coppice.model.jpa;

import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Index;
import dev.coppice.schema.IndexPart;
import dev.coppice.schema.PrimaryKey;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A schema in words that a stranger can read. */
final class SchemaWords {

    private SchemaWords() {}

    static String of(Schema schema) {
        List<String> lines = new ArrayList<>();
        schema.tables().forEach(table -> add(table, lines));
        schema.sequences()
                .forEach(sequence -> lines.add("sequence %s from %d by %d"
                        .formatted(sequence.name(), sequence.start(), sequence.increment())));
        return String.join("\n", lines).strip() + "\n";
    }

    private static void add(Table table, List<String> lines) {
        lines.add("table " + table.name());
        List<String> key = table.primaryKey().map(PrimaryKey::columns).orElse(List.of());
        for (Column column : table.columns()) {
            lines.add("  %s %s%s%s%s"
                    .formatted(
                            column.name(),
                            column.spelling() == null ? TypeFit.words(column.type()) : column.spelling(),
                            key.contains(column.name()) ? ", key" : "",
                            column.nullable() || key.contains(column.name()) ? "" : ", required",
                            value(column.value())));
        }
        table.foreignKeys().forEach(reference -> lines.add("  " + words(reference)));
        table.uniqueConstraints().forEach(unique -> lines.add("  " + words(unique)));
        table.indexes().forEach(index -> lines.add("  " + words(index)));
        lines.add("");
    }

    private static String value(ColumnValue value) {
        return switch (value) {
            case ColumnValue.Given given -> "";
            case ColumnValue.Literal(String text) -> ", default '%s'".formatted(text);
            case ColumnValue.Expression(String sql) -> ", default " + sql;
            case ColumnValue.Identity identity -> ", counted";
            case ColumnValue.Generated(String sql, boolean stored) -> ", computed as " + sql;
        };
    }

    private static String words(ForeignKey key) {
        String deleting = key.onDelete() == ForeignKey.Action.NO_ACTION
                ? ""
                : ", on delete "
                        + key.onDelete().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return "(%s) refers to %s (%s)%s%s"
                .formatted(
                        String.join(", ", key.columns()),
                        key.target(),
                        String.join(", ", key.targetColumns()),
                        deleting,
                        named(key.name()));
    }

    private static String words(UniqueConstraint unique) {
        return "(%s) unique%s".formatted(String.join(", ", unique.columns()), named(unique.name()));
    }

    private static String words(Index index) {
        String parts = index.parts().stream().map(SchemaWords::words).collect(Collectors.joining(", "));
        return "index %s on (%s)".formatted(index.name(), parts);
    }

    private static String words(IndexPart part) {
        return part.what() + (part.descending() ? " descending" : "");
    }

    private static String named(@Nullable String name) {
        return name == null ? "" : ", named " + name;
    }
}
