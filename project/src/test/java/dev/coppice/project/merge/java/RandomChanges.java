package dev.coppice.project.merge.java;

import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Changes a schema as life does: the same random numbers give the same changes. */
final class RandomChanges {

    private final Random random;
    private int added;

    RandomChanges(Random random) {
        this.random = random;
    }

    /** One to four changes. */
    Schema change(Schema schema) {
        Schema changed = schema;
        int steps = 1 + random.nextInt(4);
        for (int i = 0; i < steps; i++) {
            changed = random.nextInt(6) == 0 ? changeReferences(changed) : changeColumns(changed);
        }
        return changed;
    }

    /** A new column in each table; taking it away again gives the schema that was. */
    Schema grow(Schema schema) {
        Schema grown = schema;
        for (Table table : schema.tables()) {
            grown = with(grown, withColumns(table, this::add));
        }
        return grown;
    }

    private Schema changeColumns(Schema schema) {
        Table table = pick(schema.tables());
        UnaryOperator<List<Column>> change = switch (random.nextInt(7)) {
            case 0, 1 -> this::add;
            case 2 -> columns -> drop(table, columns);
            case 3 -> columns -> alter(table, columns, this::retyped);
            case 4 -> columns -> alter(table, columns, RandomChanges::toggled);
            case 5 -> columns -> alter(table, columns, this::commented);
            default -> columns -> alter(table, columns, this::withDefault);
        };
        return with(schema, withColumns(table, change));
    }

    private Schema changeReferences(Schema schema) {
        Table table = pick(schema.tables());
        List<ForeignKey> keys = new ArrayList<>(table.constraints().foreignKeys());
        if (!keys.isEmpty() && random.nextBoolean()) {
            keys.remove(random.nextInt(keys.size()));
            return with(schema, table.withConstraints(withForeignKeys(table, keys)));
        }
        Table target = pick(schema.tables());
        if (target.constraints().primaryKey() == null
                || target.constraints().primaryKey().columns().size() != 1) {
            return schema;
        }
        String key = target.constraints().primaryKey().columns().getFirst();
        String name = "ref_" + ++added;
        Table referring = withColumns(
                table,
                columns ->
                        plus(columns, Column.optional(name, target.column(key).type())));
        keys.add(new ForeignKey(
                null,
                List.of(name),
                target.name(),
                List.of(key),
                ForeignKey.Action.NO_ACTION,
                ForeignKey.Action.NO_ACTION,
                ForeignKey.Deferral.NOT_DEFERRABLE));
        return with(schema, referring.withConstraints(withForeignKeys(referring, keys)));
    }

    private static Constraints withForeignKeys(Table table, List<ForeignKey> keys) {
        Constraints old = table.constraints();
        return new Constraints(old.primaryKey(), keys, old.uniqueConstraints(), old.checks());
    }

    private List<Column> add(List<Column> columns) {
        String name = "new_column_" + ++added;
        Column column = random.nextBoolean() ? Column.required(name, type()) : Column.optional(name, type());
        return plus(columns, column);
    }

    private List<Column> plus(List<Column> columns, Column column) {
        List<Column> more = new ArrayList<>(columns);
        more.add(random.nextInt(more.size() + 1), column);
        return more;
    }

    private List<Column> drop(Table table, List<Column> columns) {
        List<Column> free = free(table, columns);
        if (free.isEmpty() || columns.size() < 2) {
            return columns;
        }
        Column gone = pick(free);
        return columns.stream().filter(column -> !column.equals(gone)).toList();
    }

    private List<Column> alter(Table table, List<Column> columns, UnaryOperator<Column> change) {
        List<Column> free = free(table, columns);
        if (free.isEmpty()) {
            return columns;
        }
        Column altered = pick(free);
        return columns.stream()
                .map(column -> column.equals(altered) ? change.apply(column) : column)
                .toList();
    }

    private Column retyped(Column column) {
        return new Column(column.name(), type(), null, column.nullable(), ColumnValue.GIVEN, null, column.comment());
    }

    private static Column toggled(Column column) {
        return new Column(
                column.name(), column.type(), null, !column.nullable(), column.value(), null, column.comment());
    }

    private Column commented(Column column) {
        return column.withComment(random.nextBoolean() ? "Says something new, number " + ++added : null);
    }

    private Column withDefault(Column column) {
        return column.type() instanceof SqlType.Int
                ? column.withValue(new ColumnValue.Literal(Integer.toString(random.nextInt(100))))
                : column.withValue(ColumnValue.GIVEN);
    }

    private SqlType type() {
        return switch (random.nextInt(8)) {
            case 0 -> new SqlType.Text(10 + random.nextInt(90), false);
            case 1 -> new SqlType.Int(64, false);
            case 2 -> new SqlType.Int(32, false);
            case 3 -> new SqlType.Decimal(12, random.nextInt(4));
            case 4 -> new SqlType.Bool();
            case 5 -> new SqlType.Date();
            case 6 -> new SqlType.Timestamp(null, false);
            default -> new SqlType.Uuid();
        };
    }

    /** Columns that nothing else in the table speaks of. */
    private static List<Column> free(Table table, List<Column> columns) {
        Set<String> bound = new HashSet<>();
        Constraints constraints = table.constraints();
        if (constraints.primaryKey() != null) {
            bound.addAll(constraints.primaryKey().columns());
        }
        constraints.foreignKeys().forEach(key -> bound.addAll(key.columns()));
        constraints.uniqueConstraints().forEach(unique -> bound.addAll(unique.columns()));
        table.indexes().forEach(index -> index.parts().forEach(part -> bound.add(part.what())));
        return columns.stream()
                .filter(column -> !bound.contains(column.name()))
                .filter(column ->
                        column.value().equals(ColumnValue.GIVEN) || column.value() instanceof ColumnValue.Literal)
                .toList();
    }

    private static Table withColumns(Table table, UnaryOperator<List<Column>> change) {
        return table.withColumns(change.apply(table.columns()));
    }

    private static Schema with(Schema schema, Table changed) {
        List<Table> tables = Stream.concat(
                        schema.tables().stream().filter(table -> !table.name().equals(changed.name())),
                        Stream.of(changed))
                .toList();
        return new Schema(
                tables, schema.views(), schema.enums(), schema.domains(), schema.sequences(), schema.routines());
    }

    private <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}
