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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A schema as large companies have them, the same every time: 500 tables have 800 foreign keys, and any other number of
 * tables has as many in proportion.
 */
public final class LargeSchema {

    private LargeSchema() {}

    /** The schema, spelled by whichever engine it meets. */
    public static Schema ofTables(int tables) {
        return Schema.of(IntStream.range(0, tables).mapToObj(LargeSchema::table).toArray(Table[]::new));
    }

    private static Table table(int number) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.required("id", new SqlType.Int(64, false))
                        .withValue(new ColumnValue.Identity(ColumnValue.Identity.Mode.BY_DEFAULT)),
                Column.required("code", new SqlType.Text(20, false)),
                Column.required("title", new SqlType.Text(120, false)),
                Column.optional("amount_total", new SqlType.Decimal(12, 2)),
                Column.required("is_active", new SqlType.Bool()).withValue(new ColumnValue.Literal("true")),
                Column.optional("valid_from", new SqlType.Date()),
                Column.required("changed_at", new SqlType.Timestamp(null, false))
                        .withValue(new ColumnValue.Expression("CURRENT_TIMESTAMP")),
                Column.optional("remarks", new SqlType.Text(null, false))));
        List<ForeignKey> references = new ArrayList<>();
        for (int i = 0; i < references(number); i++) {
            String column = List.of("owner_id", "parent_id", "origin_id").get(i);
            columns.add(Column.optional(column, new SqlType.Int(64, false)));
            String name = name(number) + "_" + column;
            references.add(ForeignKey.of(name, List.of(column), TableName.of(name(target(number, i))), List.of("id")));
        }
        Constraints constraints =
                new Constraints(new PrimaryKey(null, List.of("id")), references, List.of(), List.of());
        Index index = Index.of(name(number) + "_by_code", "code", "valid_from");
        return new Table(TableName.of(name(number)), columns, constraints, List.of(index), List.of(), null, null);
    }

    /** Eight for every five tables. */
    private static int references(int number) {
        return number % 5 < 3 ? 2 : 1;
    }

    /** Mostly an earlier table; the very first ones refer to themselves. */
    private static int target(int number, int reference) {
        return number / (reference + 2);
    }

    private static String name(int number) {
        return "ledger_%03d".formatted(number);
    }
}
