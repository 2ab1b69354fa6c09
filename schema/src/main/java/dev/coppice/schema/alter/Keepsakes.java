package dev.coppice.schema.alter;

import dev.coppice.schema.Change;
import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.Part;
import dev.coppice.schema.PrimaryKey;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.diff.SchemaDiff;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a way sets aside, and what it brings back.
 *
 * @param aside what is set aside before it goes
 * @param back what comes back from where it was set aside
 */
public record Keepsakes(List<Keepsake> aside, List<Keepsake> back) {

    /** Nothing is set aside or comes back. */
    public static final Keepsakes NONE = new Keepsakes(List.of(), List.of());

    public Keepsakes {
        aside = List.copyOf(aside);
        back = List.copyOf(back);
    }

    /** A way that sets these aside. */
    public static Keepsakes aside(List<Keepsake> kept) {
        return new Keepsakes(kept, List.of());
    }

    /** A way that brings these back. */
    public static Keepsakes back(List<Keepsake> kept) {
        return new Keepsakes(List.of(), kept);
    }

    /**
     * Everything that goes and can be found again. What is worked out by the engine is not kept; neither are columns of a
     * table without a key that stays as it is, because nobody would know which row they belong to.
     *
     * @param prefix what the names of places begin with
     */
    public static List<Keepsake> of(Schema current, Schema wanted, SchemaDiff diff, Dialect dialect, String prefix) {
        List<Keepsake> kept = new ArrayList<>();
        Map<TableName, List<Column>> columns = new LinkedHashMap<>();
        for (Change change : diff.changes()) {
            if (change instanceof Change.Dropped(Part.WholeTable(Table table))) {
                kept.add(new Keepsake(place(kept, table, dialect, prefix), table, List.of(), given(table.columns())));
            } else if (change
                    instanceof Change.Dropped(Part.TableColumn(TableName name, Column column, int position))) {
                columns.computeIfAbsent(name, none -> new ArrayList<>()).add(column);
            }
        }
        columns.forEach((name, gone) -> {
            Table table = current.table(name);
            List<Column> values = gone.stream()
                    .filter(column -> column.value() instanceof ColumnValue.Given
                            || column.value() instanceof ColumnValue.Literal
                            || column.value() instanceof ColumnValue.Expression)
                    .toList();
            List<Column> key = wanted.findTable(diff.renames().table(name))
                    .map(later -> stayingKey(table, later, diff))
                    .orElse(List.of());
            if (!values.isEmpty() && !key.isEmpty()) {
                kept.add(new Keepsake(place(kept, table, dialect, prefix), table, key, values));
            }
        });
        return kept;
    }

    private static List<Column> given(List<Column> columns) {
        return columns.stream()
                .filter(column -> !(column.value() instanceof ColumnValue.Generated))
                .toList();
    }

    /** The columns of the key, if all of them stay as they are; else none. */
    private static List<Column> stayingKey(Table table, Table later, SchemaDiff diff) {
        List<String> names = table.primaryKey().map(PrimaryKey::columns).orElse(List.of());
        boolean stays = names.stream()
                .allMatch(name -> diff.renames().column(table.name(), name).equals(name)
                        && later.findColumn(name)
                                .filter(column ->
                                        column.type().equals(table.column(name).type()))
                                .isPresent());
        return stays ? names.stream().map(table::column).toList() : List.of();
    }

    private static TableName place(List<Keepsake> kept, Table table, Dialect dialect, String prefix) {
        String name = inCaseOf(table.name().name(), prefix) + table.name().name();
        TableName place = new TableName(table.name().schema(), Aside.name(dialect, name, ""));
        int number = 2;
        while (isTaken(kept, place)) {
            place = new TableName(table.name().schema(), Aside.name(dialect, name, "_" + number++));
        }
        return place;
    }

    /** In capitals where the other is in capitals, which needs no quotes in H2. */
    static String inCaseOf(String other, String word) {
        boolean isInCapitals =
                other.equals(other.toUpperCase(Locale.ROOT)) && !other.equals(other.toLowerCase(Locale.ROOT));
        return isInCapitals ? word.toUpperCase(Locale.ROOT) : word;
    }

    private static boolean isTaken(List<Keepsake> kept, TableName place) {
        return kept.stream().anyMatch(keepsake -> keepsake.place().equals(place));
    }

    /** Whether a table comes back with its rows. */
    boolean bringBack(TableName table) {
        return back.stream().anyMatch(keepsake -> keepsake.isOf(table));
    }

    /** What brings back the values of a column. */
    Optional<Keepsake> findBack(TableName table, String column) {
        return back.stream().filter(keepsake -> keepsake.isOf(table, column)).findFirst();
    }
}
