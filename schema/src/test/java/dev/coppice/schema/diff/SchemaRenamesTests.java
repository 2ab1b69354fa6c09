package dev.coppice.schema.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.Column;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemaRenamesTests {

    private static final TableName ORDERS = TableName.of("orders");
    private static final TableName BASKETS = TableName.of("baskets");

    /** The two tables changed names, and one of them is gone: its columns have no new names any more. */
    @Test
    void columnsOfATableWhoseNameAnotherTookAreGoneWithIt() {
        Map<String, String> numbers = Map.of("no", "number");
        SchemaRenames said =
                new SchemaRenames(Map.of(ORDERS, BASKETS, BASKETS, ORDERS), Map.of(ORDERS, numbers, BASKETS, numbers));

        SchemaRenames kept =
                said.between(Schema.of(table(ORDERS, "no"), table(BASKETS, "no")), Schema.of(table(ORDERS, "number")));

        assertThat(kept).isEqualTo(new SchemaRenames(Map.of(BASKETS, ORDERS), Map.of(BASKETS, numbers)));
        assertThat(kept.inverse().inverse()).isEqualTo(kept);
    }

    private static Table table(TableName name, String column) {
        return Table.of(name, List.of(Column.required(column, new SqlType.Int(64, false))), Constraints.NONE);
    }
}
