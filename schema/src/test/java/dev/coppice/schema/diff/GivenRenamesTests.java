package dev.coppice.schema.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coppice.schema.Column;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.Problem;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GivenRenamesTests {

    private static final TableName ORDERS = TableName.of("orders");
    private static final TableName PURCHASES = TableName.of("purchases");

    private final Schema current = Schema.of(table("orders", "id", "placed", "a.b"), table("x=y", "id"));
    private final Schema wanted = Schema.of(table("purchases", "id", "placed_on", "c=d"), table("z", "id"));

    @Test
    void tablesAndTheirColumnsAreRenamed() {
        assertThat(parse("orders.placed=placed_on", "orders=purchases"))
                .isEqualTo(new SchemaRenames(Map.of(ORDERS, PURCHASES), Map.of(ORDERS, Map.of("placed", "placed_on"))));
    }

    @Test
    void aTableGoesByEitherNameAndItsColumnMayBeSaidInFull() {
        assertThat(parse("orders=purchases", "purchases.placed=placed_on"))
                .isEqualTo(parse("orders=purchases", "orders.placed=placed_on"));
        assertThat(parse("orders=purchases", "purchases.placed=purchases.placed_on"))
                .isEqualTo(parse("orders=purchases", "orders.placed=placed_on"));
    }

    @Test
    void namesMayHoldDotsAndEqualsSigns() {
        assertThat(parse("orders=purchases", "orders.a.b=c=d").ofColumns(ORDERS))
                .isEqualTo(Map.of("a.b", "c=d"));
        assertThat(parse("x=y=z").tables()).isEqualTo(Map.of(TableName.of("x=y"), TableName.of("z")));
    }

    @Test
    void whatIsNotThereIsToldWithWhatIs() {
        assertThatThrownBy(() -> parse("orders=purchases", "orders.plcaed=placed_on"))
                .isInstanceOf(Problem.class)
                .hasMessage("'orders.plcaed=placed_on' names no column of orders:"
                        + " before id, placed, a.b; now id, placed_on, c=d");
        assertThatThrownBy(() -> parse("ordesr=purchases"))
                .isInstanceOf(Problem.class)
                .hasMessage("'ordesr=purchases' names no table: before orders, x=y; now purchases, z");
        assertThatThrownBy(() -> parse("orders"))
                .isInstanceOf(Problem.class)
                .hasMessage("'orders' does not say what became of what");
    }

    @Test
    void oneThingCannotBecomeTwo() {
        assertThatThrownBy(() -> parse("orders=purchases", "orders=z"))
                .isInstanceOf(Problem.class)
                .hasMessage("'orders=z' contradicts another rename");
        assertThatThrownBy(() -> parse("orders=z", "x=y=z")).isInstanceOf(Problem.class);
    }

    private SchemaRenames parse(String... texts) {
        return GivenRenames.parse(List.of(texts), current, wanted);
    }

    private static Table table(String name, String... columns) {
        return Table.of(
                TableName.of(name),
                List.of(columns).stream()
                        .map(column -> Column.optional(column, new SqlType.Bool()))
                        .toList(),
                Constraints.NONE);
    }
}
