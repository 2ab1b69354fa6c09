package dev.coppice.project.rebuild;

import dev.coppice.schema.Column;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.PrimaryKey;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.View;
import dev.coppice.schema.dialect.Dialect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The schema that the page of the model draws where the classes lead: as the database has it, with what is new in the
 * classes and without what is gone from them. Types that both have are spelled as the database does.
 */
final class DrawnSchema {

    private final Schema known;
    private final Schema classes;
    private final Dialect dialect;

    DrawnSchema(Schema known, Schema classes, Dialect dialect) {
        this.known = known;
        this.classes = classes;
        this.dialect = dialect;
    }

    /**
     * The schema to draw.
     *
     * @param mapped whether a table of the database was mapped when the project was last generated: such a one is drawn
     *     only if the classes still have it
     */
    Schema without(Predicate<TableName> mapped) {
        List<Table> tables = new ArrayList<>();
        for (Table table : known.tables()) {
            classes.findTable(table.name()).ifPresentOrElse(wanted -> tables.add(joined(table, wanted)), () -> {
                if (!mapped.test(table.name())) {
                    tables.add(table);
                }
            });
        }
        classes.tables().stream()
                .filter(table -> known.findTable(table.name()).isEmpty())
                .map(this::spelled)
                .forEach(tables::add);
        Set<TableName> views = new HashSet<>();
        classes.views().forEach(view -> views.add(view.name()));
        List<View> kept = known.views().stream()
                .filter(view -> views.contains(view.name()) || !mapped.test(view.name()))
                .toList();
        return new Schema(tables, kept, known.enums(), known.domains(), known.sequences(), known.routines());
    }

    private Table joined(Table table, Table wanted) {
        List<Column> columns = new ArrayList<>(table.columns().stream()
                .filter(column -> wanted.findColumn(column.name()).isPresent())
                .toList());
        int next = 0;
        for (Column column : wanted.columns()) {
            int at = position(columns, column.name());
            if (at < 0) {
                columns.add(next, spelled(column));
                at = next;
            }
            next = at + 1;
        }
        return table.withColumns(columns).withConstraints(constraints(table, wanted));
    }

    private static Constraints constraints(Table table, Table wanted) {
        Set<Set<String>> there = new HashSet<>();
        table.foreignKeys().forEach(key -> there.add(Set.copyOf(key.columns())));
        Stream<ForeignKey> kept = table.foreignKeys().stream().filter(key -> hasAll(wanted, key.columns()));
        Stream<ForeignKey> added =
                wanted.foreignKeys().stream().filter(key -> !there.contains(Set.copyOf(key.columns())));
        boolean keepsKey =
                table.primaryKey().map(own -> hasAll(wanted, own.columns())).orElse(true);
        PrimaryKey key = keepsKey
                ? table.constraints().primaryKey()
                : wanted.constraints().primaryKey();
        return new Constraints(
                key,
                Stream.concat(kept, added).toList(),
                table.uniqueConstraints().stream()
                        .filter(unique -> hasAll(wanted, unique.columns()))
                        .toList(),
                table.checks());
    }

    private static boolean hasAll(Table table, List<String> columns) {
        return columns.stream().allMatch(column -> table.findColumn(column).isPresent());
    }

    private static int position(List<Column> columns, String name) {
        return columns.stream().map(Column::name).toList().indexOf(name);
    }

    private Table spelled(Table table) {
        return new Table(
                table.name(),
                table.columns().stream().map(this::spelled).toList(),
                table.constraints(),
                table.indexes(),
                List.of(),
                null,
                table.comment());
    }

    private Column spelled(Column column) {
        return new Column(
                column.name(),
                column.type(),
                dialect.type(column),
                column.nullable(),
                column.value(),
                column.collation(),
                column.comment());
    }
}
