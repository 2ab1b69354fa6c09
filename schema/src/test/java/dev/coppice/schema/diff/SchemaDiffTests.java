package dev.coppice.schema.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.Check;
import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.EnumType;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Index;
import dev.coppice.schema.PrimaryKey;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.UniqueConstraint;
import dev.coppice.schema.View;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SchemaDiffTests {

    private static final TableName CUSTOMERS = TableName.of("customers");
    private static final TableName ORDERS = TableName.of("orders");
    private static final TableName CLIENTS = TableName.of("clients");
    private static final Column ID = Column.required("id", new SqlType.Int(64, false));
    private static final Column NAME = Column.optional("name", new SqlType.Text(40, false));

    private final Table customers = Table.of(CUSTOMERS, List.of(ID, NAME), Constraints.key("id"));
    private final Table orders =
            Table.of(ORDERS, List.of(ID, Column.optional("customer_id", ID.type())), references(CUSTOMERS, null));

    @Test
    void tablesAndColumnsComeAndGo() {
        Table more = with(customers, List.of(ID, NAME, Column.optional("phone", NAME.type())), customers.constraints());

        assertThat(words(Schema.of(customers), Schema.of(more, orders)))
                .containsExactly("column customers.phone added", "table orders added");
        assertThat(words(Schema.of(more, orders), Schema.of(customers)))
                .containsExactly("table orders dropped", "column customers.phone dropped");
    }

    @Test
    void eachFactOfAColumnIsSaidByItself() {
        Column longer =
                new Column("name", new SqlType.Text(60, false), null, false, new ColumnValue.Literal("?"), null, "Who");

        assertThat(words(customersWith(NAME), customersWith(longer)))
                .containsExactly(
                        "type of column customers.name changed from text(40) to text(60)",
                        "column customers.name is required now",
                        "column customers.name has a value of its own now: '?'",
                        "comment of column customers.name changed");
        assertThat(words(customersWith(longer), customersWith(NAME)))
                .contains(
                        "column customers.name may be empty now",
                        "column customers.name has no value of its own any more: '?'");
    }

    @Test
    void typesAreSaidInTheEnginesWords() {
        Column spelled = new Column("name", NAME.type(), "varchar(40)", true, ColumnValue.GIVEN, null, null);
        Column citext = new Column("name", new SqlType.Opaque("citext"), "citext", true, ColumnValue.GIVEN, null, null);

        assertThat(words(customersWith(spelled), customersWith(citext)))
                .containsExactly("type of column customers.name changed from varchar(40) to citext");
    }

    @Test
    void columnsMayChangePlace() {
        assertThat(words(customersWith(NAME), Schema.of(with(customers, List.of(NAME, ID), customers.constraints()))))
                .containsExactly("columns of table customers changed place");
    }

    @Test
    void aForeignKeyComesGoesAndPointsElsewhere() {
        Table free = orders.withConstraints(Constraints.key("id"));
        Table clients = Table.of(CLIENTS, customers.columns(), customers.constraints());
        Table repointed = orders.withConstraints(references(CLIENTS, null));
        Table cascading = orders.withConstraints(new Constraints(
                new PrimaryKey(null, List.of("id")),
                List.of(new ForeignKey(
                        null,
                        List.of("customer_id"),
                        CUSTOMERS,
                        List.of("id"),
                        ForeignKey.Action.CASCADE,
                        ForeignKey.Action.NO_ACTION,
                        ForeignKey.Deferral.NOT_DEFERRABLE)),
                List.of(),
                List.of()));

        assertThat(words(Schema.of(customers, free), Schema.of(customers, orders)))
                .containsExactly("foreign key orders.customer_id to customers added");
        assertThat(words(Schema.of(customers, orders), Schema.of(customers, free)))
                .containsExactly("foreign key orders.customer_id to customers dropped");
        assertThat(words(Schema.of(customers, clients, orders), Schema.of(customers, clients, repointed)))
                .containsExactly("foreign key orders.customer_id points to clients (id) instead of customers (id)");
        assertThat(words(Schema.of(customers, orders), Schema.of(customers, cascading)))
                .containsExactly(
                        "foreign key orders.customer_id to customers does cascade on delete instead of nothing");
    }

    @Test
    void keysIndexesAndChecksComeAndGo() {
        Constraints constrained = new Constraints(
                new PrimaryKey(null, List.of("id", "name")),
                List.of(),
                List.of(UniqueConstraint.of(null, "name")),
                List.of(new Check("named", "name <> ''")));
        Table indexed = new Table(
                CUSTOMERS,
                customers.columns(),
                constrained,
                List.of(Index.of("by_name", "name")),
                List.of(),
                null,
                null);

        assertThat(words(Schema.of(customers), Schema.of(indexed)))
                .containsExactly(
                        "primary key of table customers changed from (id) to (id, name)",
                        "unique constraint on customers (name) added",
                        "check named of table customers added",
                        "index by_name of table customers added");
    }

    @Test
    void aQueryOverColumnsThatSwapNamesIsAnotherAndOneOverARenamedColumnIsNot() {
        Column alias = Column.optional("alias", NAME.type());
        View names = new View(TableName.of("names"), List.of(NAME), "SELECT name FROM customers", false, null);
        Table both = with(customers, List.of(ID, NAME, alias), customers.constraints());
        Table only = with(customers, List.of(ID, alias), customers.constraints());
        Map<String, String> renamed = Map.of("name", "alias");
        Map<String, String> swapped = Map.of("name", "alias", "alias", "name");

        assertThat(words(
                        Schema.of(both).withViews(List.of(names)),
                        Schema.of(both).withViews(List.of(names)),
                        swapped))
                .contains("view names changed");
        assertThat(words(
                        Schema.of(customers).withViews(List.of(names)),
                        Schema.of(both).withViews(List.of(names)),
                        renamed))
                .contains("view names changed");
        assertThat(words(
                        Schema.of(customers).withViews(List.of(names)),
                        Schema.of(only).withViews(List.of(names)),
                        renamed))
                .containsExactly("column customers.name renamed to alias");
    }

    private static List<String> words(Schema current, Schema wanted, Map<String, String> ofCustomers) {
        return SchemaDiff.between(current, wanted, new SchemaRenames(Map.of(), Map.of(CUSTOMERS, ofCustomers)))
                .words();
    }

    @Test
    void theRestOfASchemaComesGoesAndChanges() {
        View one = new View(TableName.of("names"), List.of(NAME), "SELECT name FROM customers", false, null);
        View other = new View(TableName.of("names"), List.of(NAME), "SELECT name FROM customers WHERE 1", false, null);
        EnumType type = new EnumType(TableName.of("mood"), List.of("good"));

        assertThat(words(
                        new Schema(List.of(), List.of(one), List.of(type), List.of(), List.of(), List.of()),
                        new Schema(List.of(), List.of(other), List.of(), List.of(), List.of(), List.of())))
                .containsExactly("enum mood dropped", "view names changed");
    }

    @Test
    void whatWasRenamedIsTheSameWhereverItIsNamed() {
        Table current = orders.withConstraints(new Constraints(
                new PrimaryKey(null, List.of("id")),
                references(CUSTOMERS, "to_customer").foreignKeys(),
                List.of(),
                List.of(new Check(null, "customer_id > 0 AND 'customer_id' <> ''"))));
        Table wanted = Table.of(
                ORDERS,
                List.of(ID, Column.optional("Client", ID.type())),
                new Constraints(
                        new PrimaryKey(null, List.of("id")),
                        List.of(ForeignKey.of("to_customer", List.of("Client"), CLIENTS, List.of("id"))),
                        List.of(),
                        List.of(new Check(null, "\"Client\" > 0 AND 'customer_id' <> ''"))));
        Table clients = Table.of(CLIENTS, customers.columns(), customers.constraints());
        SchemaRenames renames =
                new SchemaRenames(Map.of(CUSTOMERS, CLIENTS), Map.of(ORDERS, Map.of("customer_id", "Client")));

        SchemaDiff diff = SchemaDiff.between(Schema.of(customers, current), Schema.of(clients, wanted), renames);

        assertThat(diff.words())
                .containsExactly("table customers renamed to clients", "column orders.customer_id renamed to Client");
        assertThat(diff.of(CLIENTS)).isEqualTo(diff.of(CUSTOMERS)).hasSize(1);
        assertThat(diff.of(ORDERS, "Client"))
                .isEqualTo(diff.of(ORDERS, "customer_id"))
                .hasSize(1);
    }

    @Test
    void aRenameThatLeadsNowhereDoesNotCount() {
        SchemaRenames renames = new SchemaRenames(Map.of(CUSTOMERS, CLIENTS), Map.of(ORDERS, Map.of("x", "y")));

        assertThat(SchemaDiff.between(Schema.of(customers), Schema.of(customers), renames))
                .isEqualTo(new SchemaDiff(SchemaRenames.NONE, List.of()));
    }

    private static List<String> words(Schema current, Schema wanted) {
        return SchemaDiff.between(current, wanted).words();
    }

    private Schema customersWith(Column name) {
        return Schema.of(with(customers, List.of(ID, name), customers.constraints()));
    }

    private static Table with(Table table, List<Column> columns, Constraints constraints) {
        return Table.of(table.name(), columns, constraints);
    }

    private static Constraints references(TableName target, @Nullable String name) {
        return new Constraints(
                new PrimaryKey(null, List.of("id")),
                List.of(new ForeignKey(
                        name,
                        List.of("customer_id"),
                        target,
                        List.of("id"),
                        ForeignKey.Action.NO_ACTION,
                        ForeignKey.Action.NO_ACTION,
                        ForeignKey.Deferral.NOT_DEFERRABLE)),
                List.of(),
                List.of());
    }
}
