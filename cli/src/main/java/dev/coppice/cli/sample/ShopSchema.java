package dev.coppice.cli.sample;

import static dev.coppice.schema.Column.optional;
import static dev.coppice.schema.Column.required;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shop's tables, in words that every engine understands.
 *
 * <p>They show, one each at least: a natural key, a key of several columns with and without a reference in it, two
 * references to one parent that overlap in a column, a reference to itself, a one-to-one, a pure link, a table without a
 * key, a view, a list of words, checks, a generated column, defaults, comments and each common type.
 */
final class ShopSchema {

    static final List<String> ORDER_STATES = List.of("new", "paid", "shipped", "delivered", "cancelled");

    private static final TableName ORDER_STATE = TableName.of("order_state");
    private static final SqlType ID = new SqlType.Int(64, false);
    private static final SqlType NUMBER = new SqlType.Int(32, false);
    private static final SqlType MONEY = new SqlType.Decimal(12, 2);
    private static final SqlType DATE = new SqlType.Date();
    private static final SqlType TIME = new SqlType.Time(0, false);
    private static final SqlType MOMENT = new SqlType.Timestamp(0, false);
    private static final SqlType LONG_TEXT = new SqlType.Text(null, false);

    private ShopSchema() {}

    static Schema schema() {
        List<Table> tables = List.of(
                country(),
                customer(),
                address(),
                employee(),
                category(),
                supplier(),
                product(),
                productSupplier(),
                warehouse(),
                stock(),
                orders(),
                orderItem(),
                invoice(),
                returnedItem(),
                priceLog());
        return new Schema(
                tables,
                List.of(orderSummary()),
                List.of(new EnumType(ORDER_STATE, ORDER_STATES)),
                List.of(),
                List.of(),
                List.of());
    }

    private static Table country() {
        return table("country", "Where customers live, by their ISO 3166 code.")
                .column(required("code", new SqlType.Text(2, true)))
                .column(required("name", text(60)))
                .key("code")
                .unique("country_name_key", "name")
                .build();
    }

    private static Table customer() {
        return table("customer", "Who buys from us.")
                .id()
                .column(required("name", text(80)))
                .column(required("email", text(120)))
                .column(optional("phone", text(30)))
                .column(required("country_code", new SqlType.Text(2, true)))
                .column(required("credit_limit", MONEY)
                        .withValue(new ColumnValue.Literal("1000.00"))
                        .withComment("How much may be owed at any time."))
                .column(required("active", new SqlType.Bool()).withValue(new ColumnValue.Literal("true")))
                .column(required("token", new SqlType.Uuid()).withComment("Identifies the customer to other systems."))
                .column(optional("preferences", new SqlType.Json()))
                .column(required("signed_up_at", MOMENT).withValue(new ColumnValue.Expression("CURRENT_TIMESTAMP")))
                .key("id")
                .unique("customer_email_key", "email")
                .reference("customer_country_fk", List.of("country_code"), "country", List.of("code"))
                .check("customer_credit_limit_check", "credit_limit >= 0")
                .index("customer_name_idx", "name")
                .build();
    }

    private static Table address() {
        return table("address", "Where a customer gets letters and parcels; numbered per customer.")
                .column(required("customer_id", ID))
                .column(required("address_no", NUMBER))
                .column(required("street", text(100)))
                .column(optional("postcode", text(12)))
                .column(required("city", text(60)))
                .column(optional("latitude", new SqlType.Floating(64)))
                .column(optional("longitude", new SqlType.Floating(64)))
                .key("customer_id", "address_no")
                .part("address_customer_fk", List.of("customer_id"), "customer", List.of("id"))
                .build();
    }

    private static Table employee() {
        return table("employee", "Who works here, and for whom.")
                .id()
                .column(required("first_name", text(40)))
                .column(required("last_name", text(40)))
                .column(required("job_title", text(60)))
                .column(optional("manager_id", ID).withComment("Empty for the one at the top."))
                .column(required("hired_on", DATE))
                .column(required("salary", MONEY))
                .column(optional("works_from", TIME))
                .key("id")
                .reference("employee_manager_fk", List.of("manager_id"), "employee", List.of("id"))
                .check("employee_salary_check", "salary > 0")
                .build();
    }

    private static Table category() {
        return table("category", null)
                .id()
                .column(required("name", text(40)))
                .column(optional("description", LONG_TEXT))
                .column(optional("icon", new SqlType.Binary(null, false)).withComment("A GIF."))
                .key("id")
                .unique("category_name_key", "name")
                .build();
    }

    private static Table supplier() {
        return table("supplier", null)
                .id()
                .column(required("name", text(80)))
                .column(required("country_code", new SqlType.Text(2, true)))
                .column(optional("website", text(200)))
                .column(optional("rating", new SqlType.Int(16, false)))
                .key("id")
                .reference("supplier_country_fk", List.of("country_code"), "country", List.of("code"))
                .check("supplier_rating_check", "rating >= 1 AND rating <= 5")
                .build();
    }

    private static Table product() {
        return table("product", "What we sell.")
                .id()
                .column(required("sku", text(16)).withComment("Stock keeping unit: the number on the shelf."))
                .column(required("name", text(80)))
                .column(required("category_id", ID))
                .column(required("price", MONEY))
                .column(optional("weight_kg", new SqlType.Floating(64)))
                .column(required("discontinued", new SqlType.Bool()).withValue(new ColumnValue.Literal("false")))
                .column(optional("details", new SqlType.Json()))
                .column(optional("introduced_on", DATE))
                .key("id")
                .unique("product_sku_key", "sku")
                .reference("product_category_fk", List.of("category_id"), "category", List.of("id"))
                .check("product_price_check", "price >= 0")
                .index("product_category_idx", "category_id")
                .build();
    }

    private static Table productSupplier() {
        return table("product_supplier", "Who can deliver what.")
                .column(required("product_id", ID))
                .column(required("supplier_id", ID))
                .key("product_id", "supplier_id")
                .part("product_supplier_product_fk", List.of("product_id"), "product", List.of("id"))
                .part("product_supplier_supplier_fk", List.of("supplier_id"), "supplier", List.of("id"))
                .build();
    }

    private static Table warehouse() {
        return table("warehouse", null)
                .column(required("code", text(8)))
                .column(required("city", text(60)))
                .column(required("opens_at", TIME))
                .column(required("closes_at", TIME))
                .key("code")
                .check("warehouse_hours_check", "opens_at < closes_at")
                .build();
    }

    private static Table stock() {
        return table("stock", "How many of a product lie in a warehouse.")
                .column(required("product_id", ID))
                .column(required("warehouse_code", text(8)))
                .column(required("quantity", NUMBER).withValue(new ColumnValue.Literal("0")))
                .column(optional("counted_on", DATE))
                .key("product_id", "warehouse_code")
                .part("stock_product_fk", List.of("product_id"), "product", List.of("id"))
                .reference("stock_warehouse_fk", List.of("warehouse_code"), "warehouse", List.of("code"))
                .check("stock_quantity_check", "quantity >= 0")
                .build();
    }

    private static Table orders() {
        List<String> addressKey = List.of("customer_id", "address_no");
        return table("orders", "What a customer asked for, and when it went out.")
                .id()
                .column(required("customer_id", ID))
                .column(required("billing_address_no", NUMBER))
                .column(optional("shipping_address_no", NUMBER).withComment("Empty where it is the billing address."))
                .column(optional("employee_id", ID).withComment("Who looks after the order."))
                .column(required("state", new SqlType.Named(ORDER_STATE)).withValue(new ColumnValue.Literal("new")))
                .column(required("ordered_at", MOMENT))
                .column(optional("required_on", DATE))
                .column(optional("shipped_on", DATE))
                .column(optional("notes", LONG_TEXT))
                .key("id")
                .reference("orders_customer_fk", List.of("customer_id"), "customer", List.of("id"))
                .reference("orders_billing_fk", List.of("customer_id", "billing_address_no"), "address", addressKey)
                .reference("orders_shipping_fk", List.of("customer_id", "shipping_address_no"), "address", addressKey)
                .reference("orders_employee_fk", List.of("employee_id"), "employee", List.of("id"))
                .index("orders_customer_idx", "customer_id")
                .index("orders_ordered_at_idx", "ordered_at")
                .build();
    }

    private static Table orderItem() {
        return table("order_item", null)
                .column(required("order_id", ID))
                .column(required("line_no", NUMBER))
                .column(required("product_id", ID))
                .column(required("quantity", NUMBER))
                .column(required("unit_price", MONEY).withComment("As agreed on the day of the order."))
                .column(optional("amount", MONEY).withValue(new ColumnValue.Generated("quantity * unit_price", true)))
                .key("order_id", "line_no")
                .part("order_item_order_fk", List.of("order_id"), "orders", List.of("id"))
                .reference("order_item_product_fk", List.of("product_id"), "product", List.of("id"))
                .check("order_item_quantity_check", "quantity > 0")
                .index("order_item_product_idx", "product_id")
                .build();
    }

    private static Table invoice() {
        return table("invoice", "At most one for each order.")
                .column(required("number", text(12)))
                .column(required("order_id", ID))
                .column(required("issued_on", DATE))
                .column(optional("paid_on", DATE))
                .column(required("total", MONEY))
                .key("number")
                .unique("invoice_order_key", "order_id")
                .reference("invoice_order_fk", List.of("order_id"), "orders", List.of("id"))
                .check("invoice_paid_check", "paid_on IS NULL OR paid_on >= issued_on")
                .build();
    }

    private static Table returnedItem() {
        return table("returned_item", "A line of an order that came back.")
                .id()
                .column(required("order_id", ID))
                .column(required("line_no", NUMBER))
                .column(required("returned_on", DATE))
                .column(required("reason", text(200)))
                .column(optional("refund", MONEY))
                .key("id")
                .reference(
                        "returned_item_line_fk",
                        List.of("order_id", "line_no"),
                        "order_item",
                        List.of("order_id", "line_no"))
                .build();
    }

    private static Table priceLog() {
        return table("price_log", "Every price that a product had. Has no key on purpose.")
                .column(required("product_id", ID))
                .column(required("changed_at", MOMENT))
                .column(required("old_price", MONEY))
                .column(required("new_price", MONEY))
                .reference("price_log_product_fk", List.of("product_id"), "product", List.of("id"))
                .build();
    }

    private static View orderSummary() {
        return new View(
                TableName.of("order_summary"),
                List.of(
                        optional("order_id", ID),
                        optional("customer_name", text(80)),
                        optional("ordered_at", MOMENT),
                        optional("line_count", NUMBER),
                        optional("total", MONEY)),
                """
                SELECT o.id, c.name, o.ordered_at,
                    cast(count(i.line_no) AS integer), cast(sum(i.quantity * i.unit_price) AS decimal(12, 2))
                FROM orders o
                JOIN customer c ON c.id = o.customer_id
                LEFT JOIN order_item i ON i.order_id = o.id
                GROUP BY o.id, c.name, o.ordered_at""",
                false,
                null);
    }

    private static SqlType text(int length) {
        return new SqlType.Text(length, false);
    }

    private static TableText table(String name, @Nullable String comment) {
        return new TableText(name, comment);
    }

    /** A table as it is being told. */
    private static final class TableText {

        private final String name;
        private final @Nullable String comment;
        private final List<Column> columns = new ArrayList<>();
        private final List<ForeignKey> references = new ArrayList<>();
        private final List<UniqueConstraint> uniques = new ArrayList<>();
        private final List<Check> checks = new ArrayList<>();
        private final List<Index> indexes = new ArrayList<>();
        private @Nullable PrimaryKey key;

        TableText(String name, @Nullable String comment) {
            this.name = name;
            this.comment = comment;
        }

        TableText id() {
            return column(required("id", ID).withValue(new ColumnValue.Identity(ColumnValue.Identity.Mode.BY_DEFAULT)));
        }

        TableText column(Column column) {
            columns.add(column);
            return this;
        }

        TableText key(String... keyColumns) {
            key = new PrimaryKey(null, Arrays.asList(keyColumns));
            return this;
        }

        TableText unique(String constraint, String... uniqueColumns) {
            uniques.add(UniqueConstraint.of(constraint, uniqueColumns));
            return this;
        }

        TableText reference(String constraint, List<String> from, String target, List<String> to) {
            references.add(ForeignKey.of(constraint, from, TableName.of(target), to));
            return this;
        }

        /** A reference to what this is a part of: it goes when that goes. */
        TableText part(String constraint, List<String> from, String target, List<String> to) {
            references.add(new ForeignKey(
                    constraint,
                    from,
                    TableName.of(target),
                    to,
                    ForeignKey.Action.CASCADE,
                    ForeignKey.Action.NO_ACTION,
                    ForeignKey.Deferral.NOT_DEFERRABLE));
            return this;
        }

        TableText check(String constraint, String sql) {
            checks.add(new Check(constraint, sql));
            return this;
        }

        TableText index(String index, String... indexColumns) {
            indexes.add(Index.of(index, indexColumns));
            return this;
        }

        Table build() {
            Constraints constraints = new Constraints(key, references, uniques, checks);
            return new Table(TableName.of(name), columns, constraints, indexes, List.of(), null, comment);
        }
    }
}
