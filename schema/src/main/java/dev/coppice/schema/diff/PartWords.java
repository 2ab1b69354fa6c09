package dev.coppice.schema.diff;

import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Part;
import dev.coppice.schema.TableName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a part of a schema is called, for people. */
final class PartWords {

    private PartWords() {}

    static String of(Part part) {
        return switch (part) {
            case Part.WholeTable(var table) -> "table " + table.name();
            case Part.TableItself itself -> "table " + itself.table();
            case Part.TableColumn(var table, var column, int position) -> column(table, column.name());
            case Part.ColumnOrder(var table, var columns) -> "columns of table " + table;
            case Part.TableKey(var table, var key) -> "primary key of table " + table;
            case Part.TableReference(var table, var key) -> reference(table, key) + " to " + key.target();
            case Part.TableUnique(var table, var unique) ->
                "unique constraint" + named(unique.name()) + on(table, unique.columns());
            case Part.TableCheck(var table, var check) -> "check" + named(check.name()) + " of table " + table;
            case Part.TableIndex(var table, var index) -> "index " + index.name() + " of table " + table;
            case Part.TableTrigger(var table, var trigger) -> "trigger " + trigger.name() + " of table " + table;
            case Part.WholeView(var view) -> "view " + view.name();
            case Part.SchemaEnum(var type) -> "enum " + type.name();
            case Part.SchemaDomain(var domain) -> "domain " + domain.name();
            case Part.SchemaSequence(var sequence) -> "sequence " + sequence.name();
            case Part.SchemaRoutine(var routine) -> "routine " + routine.name();
        };
    }

    static String column(TableName table, String column) {
        return "column " + table + "." + column;
    }

    /** A foreign key without its target. */
    static String reference(TableName table, ForeignKey key) {
        return key.columns().size() == 1
                ? "foreign key " + table + "." + key.columns().get(0)
                : "foreign key" + on(table, key.columns());
    }

    private static String on(TableName table, List<String> columns) {
        return " on " + table + " (" + String.join(", ", columns) + ")";
    }

    private static String named(@Nullable String name) {
        return name == null ? "" : " " + name;
    }
}
