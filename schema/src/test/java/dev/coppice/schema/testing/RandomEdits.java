package dev.coppice.schema.testing;

import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Index;
import dev.coppice.schema.PrimaryKey;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.UniqueConstraint;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.diff.RenamedSchema;
import dev.coppice.schema.diff.SchemaRenames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Changes a schema at random, as its owner might: the same seed changes it in the same way. */
public final class RandomEdits {

    /**
     * A schema after some edits.
     *
     * @param renames which of its things are those of the schema before, under another name
     */
    public record Edited(Schema schema, SchemaRenames renames) {}

    private final Random random;
    private Schema schema;
    private int names;

    private RandomEdits(Schema schema, long seed) {
        this.random = new Random(seed);
        this.schema = schema;
    }

    /** The schema after so many edits of one thing each, renames first; conditions follow in the dialect's words. */
    public static Edited of(Schema schema, long seed, int edits, Dialect dialect) {
        RandomEdits run = new RandomEdits(schema, seed);
        SchemaRenames renames = run.renames();
        run.schema = RenamedSchema.of(schema, renames, dialect::quoteIfNeeded);
        for (int i = 0; i < edits && !run.schema.tables().isEmpty(); i++) {
            run.edit();
        }
        return new Edited(run.schema, renames.between(schema, run.schema));
    }

    /** Some tables and columns get new names, and now and then two swap theirs. */
    private SchemaRenames renames() {
        Map<TableName, TableName> tables = new TreeMap<>();
        Map<TableName, Map<String, String>> columns = new TreeMap<>();
        List<Table> all = schema.tables();
        if (all.size() > 1 && chance(20)) {
            tables.put(all.get(0).name(), all.get(1).name());
            tables.put(all.get(1).name(), all.get(0).name());
        }
        for (Table table : all) {
            if (chance(15)) {
                tables.putIfAbsent(table.name(), TableName.of(newName()));
            }
            List<Column> its = table.columns();
            if (chance(30)) {
                columns.put(
                        table.name(), Map.of(its.get(random.nextInt(its.size())).name(), newName()));
            } else if (its.size() > 1 && chance(20)) {
                columns.put(
                        table.name(),
                        Map.of(
                                its.get(0).name(),
                                its.get(1).name(),
                                its.get(1).name(),
                                its.get(0).name()));
            }
        }
        return new SchemaRenames(tables, columns);
    }

    private void edit() {
        Table table = any(schema.tables());
        switch (random.nextInt(11)) {
            case 0 -> add(Table.of(TableName.of(newName()), List.of(newColumn(), newColumn()), Constraints.NONE));
            case 1 -> drop(table);
            case 2 -> replace(withColumns(table, columns -> with(columns, newColumn())));
            case 3 -> dropColumn(table);
            case 4 -> replace(withColumns(table, this::oneChanged));
            case 5 -> replace(withColumns(table, this::shuffled));
            case 6 ->
                replace(withConstraints(
                        table, new PrimaryKey(null, List.of(any(table.columns()).name()))));
            case 7 -> refer(table);
            case 8 -> stopReferring(table);
            case 9 ->
                replace(table.withConstraints(new Constraints(
                        table.primaryKey().orElse(null),
                        table.foreignKeys(),
                        with(
                                table.uniqueConstraints(),
                                UniqueConstraint.of(
                                        chance(50) ? newName() : null,
                                        any(table.columns()).name())),
                        table.checks())));
            default ->
                replace(new Table(
                        table.name(),
                        table.columns(),
                        table.constraints(),
                        chance(50)
                                ? with(
                                        table.indexes(),
                                        Index.of(newName(), any(table.columns()).name()))
                                : List.of(),
                        table.triggers(),
                        table.partitioning(),
                        chance(50) ? "Says " + newName() : table.comment(),
                        table.options()));
        }
    }

    private void add(Table table) {
        tables(with(schema.tables(), table));
    }

    private void drop(Table table) {
        tables(schema.tables().stream()
                .filter(other -> !other.equals(table))
                .map(other -> withoutReferencesTo(other, table.name()))
                .toList());
    }

    private static Table withoutReferencesTo(Table table, TableName target) {
        Constraints all = table.constraints();
        return table.withConstraints(new Constraints(
                all.primaryKey(),
                all.foreignKeys().stream()
                        .filter(key -> !key.target().equals(target))
                        .toList(),
                all.uniqueConstraints(),
                all.checks()));
    }

    /** Only a column that nothing leans on. */
    private void dropColumn(Table table) {
        List<Column> free = table.columns().stream()
                .filter(column -> !isLeantOn(table, column.name()))
                .toList();
        if (free.size() > 1) {
            Column dropped = any(free);
            replace(withColumns(
                    table,
                    columns -> columns.stream()
                            .filter(column -> !column.equals(dropped))
                            .toList()));
        }
    }

    private boolean isLeantOn(Table table, String column) {
        return table.primaryKey().filter(key -> key.columns().contains(column)).isPresent()
                || table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column))
                || table.uniqueConstraints().stream()
                        .anyMatch(key -> key.columns().contains(column))
                || table.indexes().stream()
                        .anyMatch(index -> index.parts().stream()
                                .anyMatch(part -> part.what().equals(column)))
                || table.columns().stream().anyMatch(other -> other.value() instanceof ColumnValue.Generated)
                || !table.checks().isEmpty()
                || schema.tables().stream()
                        .flatMap(other -> other.foreignKeys().stream())
                        .anyMatch(key -> key.target().equals(table.name())
                                && key.targetColumns().contains(column));
    }

    private List<Column> oneChanged(List<Column> columns) {
        List<Column> changed = new ArrayList<>(columns);
        int which = random.nextInt(columns.size());
        Column was = columns.get(which);
        changed.set(
                which,
                switch (random.nextInt(4)) {
                    case 0 -> was.withComment("Says " + newName());
                    case 1 -> was.withValue(new ColumnValue.Literal(newName()));
                    case 2 ->
                        new Column(was.name(), was.type(), was.spelling(), !was.nullable(), was.value(), null, null);
                    default -> Column.optional(was.name(), new SqlType.Text(100 + random.nextInt(100), false));
                });
        return changed;
    }

    private List<Column> shuffled(List<Column> columns) {
        List<Column> shuffled = new ArrayList<>(columns);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private void refer(Table table) {
        Table target = any(schema.tables());
        target.primaryKey().filter(key -> key.columns().size() == 1).ifPresent(key -> {
            Column column = any(table.columns());
            ForeignKey reference = ForeignKey.of(newName(), List.of(column.name()), target.name(), key.columns());
            Constraints all = table.constraints();
            List<ForeignKey> others = all.foreignKeys().stream()
                    .filter(other -> !other.columns().equals(reference.columns()))
                    .toList();
            replace(table.withConstraints(
                    new Constraints(all.primaryKey(), with(others, reference), all.uniqueConstraints(), all.checks())));
        });
    }

    private void stopReferring(Table table) {
        Constraints all = table.constraints();
        replace(table.withConstraints(
                new Constraints(all.primaryKey(), List.of(), all.uniqueConstraints(), all.checks())));
    }

    private static Table withConstraints(Table table, PrimaryKey key) {
        Constraints all = table.constraints();
        return table.withConstraints(new Constraints(key, all.foreignKeys(), all.uniqueConstraints(), all.checks()));
    }

    private static Table withColumns(Table table, UnaryOperator<List<Column>> edit) {
        return new Table(
                table.name(),
                edit.apply(table.columns()),
                table.constraints(),
                table.indexes(),
                table.triggers(),
                table.partitioning(),
                table.comment(),
                table.options());
    }

    private void replace(Table table) {
        tables(schema.tables().stream()
                .map(other -> other.name().equals(table.name()) ? table : other)
                .toList());
    }

    private void tables(List<Table> tables) {
        schema = new Schema(
                tables, schema.views(), schema.enums(), schema.domains(), schema.sequences(), schema.routines());
    }

    private Column newColumn() {
        return Column.optional(newName(), new SqlType.Int(32, false));
    }

    private String newName() {
        return "new_" + names++;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T any(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    private static <T> List<T> with(List<T> items, T another) {
        List<T> more = new ArrayList<>(items);
        more.add(another);
        return more;
    }
}
