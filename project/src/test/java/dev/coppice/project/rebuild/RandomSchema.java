package dev.coppice.project.rebuild;

import dev.coppice.schema.Check;
import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.PrimaryKey;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes up schemas of a few tables that refer to each other: the same seed gives the same schema. */
final class RandomSchema {

    static final List<String> TABLES =
            List.of("customers", "orders", "items", "products", "suppliers", "invoices", "notes", "visits");
    static final List<String> COLUMNS = List.of(
            "name",
            "phone",
            "amount",
            "created_at",
            "code",
            "rating",
            "weight",
            "remarks",
            "city",
            "due_on",
            "kind",
            "state",
            "email");

    private final Random random;

    RandomSchema(Random random) {
        this.random = random;
    }

    Schema schema() {
        int count = 2 + random.nextInt(4);
        List<Table> tables = new ArrayList<>();
        for (String name : pick(TABLES, count)) {
            tables.add(table(name, tables));
        }
        return Schema.of(tables.toArray(Table[]::new));
    }

    Table table(String name, List<Table> others) {
        List<Column> columns = new ArrayList<>();
        List<String> key = key(name, columns);
        pick(COLUMNS, 1 + random.nextInt(5)).forEach(column -> columns.add(column(column)));
        List<ForeignKey> references = new ArrayList<>();
        for (Table other : others) {
            if (random.nextInt(3) == 0
                    && other.primaryKey().orElseThrow().columns().equals(List.of("id"))) {
                references.add(reference(other, columns));
            }
        }
        List<UniqueConstraint> unique = random.nextInt(4) == 0
                ? List.of(UniqueConstraint.of("uq_" + name, columns.getLast().name()))
                : List.of();
        return Table.of(
                TableName.of(name),
                columns,
                new Constraints(new PrimaryKey(null, key), references, unique, checks(columns)));
    }

    Column column(String name) {
        SqlType type = type();
        Column column = random.nextBoolean() ? Column.required(name, type) : Column.optional(name, type);
        boolean hasDefault = random.nextInt(5) == 0 && type instanceof SqlType.Int;
        return hasDefault ? column.withValue(new ColumnValue.Literal("7")) : column;
    }

    SqlType type() {
        return switch (random.nextInt(9)) {
            case 0 -> new SqlType.Int(64, false);
            case 1 -> new SqlType.Int(32, false);
            case 2 -> new SqlType.Decimal(12, 2);
            case 3 -> new SqlType.Date();
            case 4 -> new SqlType.Timestamp(null, false);
            case 5 -> new SqlType.Bool();
            case 6 -> new SqlType.Uuid();
            default -> new SqlType.Text(10 + random.nextInt(90), false);
        };
    }

    <T> T one(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    <T> List<T> pick(List<T> items, int count) {
        List<T> rest = new ArrayList<>(items);
        List<T> picked = new ArrayList<>();
        while (picked.size() < count && !rest.isEmpty()) {
            picked.add(rest.remove(random.nextInt(rest.size())));
        }
        return picked;
    }

    private List<String> key(String name, List<Column> columns) {
        if (random.nextInt(7) == 0) {
            columns.add(Column.required("part_no", Tables.LONG));
            columns.add(Column.required("line_no", new SqlType.Int(32, false)));
            return List.of("part_no", "line_no");
        }
        columns.add(Tables.table(name).columns().getFirst());
        return List.of("id");
    }

    private ForeignKey reference(Table other, List<Column> columns) {
        String column = other.name().name() + "_id";
        columns.add(random.nextBoolean() ? Column.required(column, Tables.LONG) : Column.optional(column, Tables.LONG));
        return Tables.reference(column, other.name().name());
    }

    /** Now and then a column is one of a few words: an enum. */
    private List<Check> checks(List<Column> columns) {
        return columns.stream()
                .filter(column -> column.name().equals("kind") && column.type() instanceof SqlType.Text)
                .map(column -> new Check(null, "kind IN ('old', 'new', 'both')"))
                .toList();
    }
}
