package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Random rows in random orders, which may follow relationships: the list is sorted, and its pages are the list. */
@ParameterizedClass
@EnumSource(
        value = Engine.class,
        names = {"SQLITE", "H2"})
class SortingLawTests {

    private static final long SEED = Long.getLong("coppice.seed", 20261128);
    private static final int CUSTOMERS = 6;
    private static final int ORDERS = 40;
    private static final String LIST = "/api/orders?filter[customer.name][like]=law*";
    private static final String SHOWN = "&include=customer.country&page[size]=100";

    /** What each key sorts by, in the values of an answer: null where there is none. */
    private static final Map<String, Function<Row, @Nullable Comparable<?>>> KEYS = Map.of(
            "orderDate", row -> row.order().at("/attributes/orderDate").asString(),
            "notes", row -> text(row.order().at("/attributes/notes")),
            "amountTotal",
                    row -> new BigDecimal(
                            row.order().at("/attributes/amountTotal").asString()),
            "customer.name", row -> row.customer().at("/attributes/name").asString(),
            "customer.email", row -> text(row.customer().at("/attributes/email")),
            "customer.creditLimit",
                    row -> new BigDecimal(
                            row.customer().at("/attributes/creditLimit").asString()),
            "customer.country", row -> text(row.customer().at("/relationships/country/data/id")),
            "customer.country.name", row -> text(row.country().at("/attributes/name")),
            "id", row -> Long.valueOf(row.order().path("id").asString()));

    /** An order with what it leads to. */
    private record Row(JsonNode order, JsonNode customer, JsonNode country) {}

    private final Server server;
    private final Random random = new Random(SEED);

    SortingLawTests(Engine engine) {
        server = Server.on(engine);
    }

    @BeforeEach
    void fill() throws SQLException {
        for (int i = 0; i < CUSTOMERS; i++) {
            execute("insert into customers (name, country_code, credit_limit, email) values ('law%d', %s, %d.%d, %s)"
                    .formatted(
                            random.nextInt(3),
                            oneOf("null", "'DE'", "'NO'", "'SE'"),
                            random.nextInt(3),
                            random.nextInt(10),
                            random.nextBoolean() ? "null" : "'law" + i + "@example.org'"));
        }
        for (int i = 0; i < ORDERS; i++) {
            insertOrder();
        }
    }

    @AfterEach
    void empty() throws SQLException {
        execute("delete from orders where customer_id in (select id from customers where name like 'law%')");
        execute("delete from customers where name like 'law%'");
    }

    @Test
    void listsAreInTheOrderThatWasAskedForAndPagesAreTheList() {
        System.out.println("Random orders: -Dcoppice.seed=" + SEED);
        for (int trial = 0; trial < 40; trial++) {
            List<String> keys = new ArrayList<>(KEYS.keySet());
            Collections.shuffle(keys, random);
            Comparator<Row> expected = null;
            List<String> sort = new ArrayList<>();
            for (String key : keys.subList(0, 1 + random.nextInt(3))) {
                boolean descending = random.nextBoolean();
                Comparator<Row> ascending = by(Objects.requireNonNull(KEYS.get(key)));
                Comparator<Row> next = descending ? ascending.reversed() : ascending;
                expected = expected == null ? next : expected.thenComparing(next);
                sort.add((descending ? "-" : "") + key);
            }
            String order = "&sort=" + String.join(",", sort);
            List<Row> rows = rows(server.get(LIST + SHOWN + order));

            assertThat(rows)
                    .as("%s, seed %d", order, SEED)
                    .hasSize(ORDERS)
                    .isSortedAccordingTo(
                            Objects.requireNonNull(expected).thenComparing(by(Objects.requireNonNull(KEYS.get("id")))));
            List<String> ids =
                    rows.stream().map(row -> row.order().path("id").asString()).toList();
            String pages = LIST + order + "&page[size]=" + (1 + random.nextInt(ORDERS + 3));
            assertThat(walk(server.get(pages), () -> {})).as(pages).isEqualTo(ids);
            assertThat(walk(byCursors(pages), () -> {})).as(pages).isEqualTo(ids);
        }
    }

    /** What came is the last in this order, so that pages by number do not move. */
    @Test
    void walkingByNumberMeetsEachRowOnceWhileRowsComeBehind() {
        List<String> before = rows(server.get(LIST + SHOWN + "&sort=id")).stream()
                .map(row -> row.order().path("id").asString())
                .toList();

        List<String> walked = walk(server.get(LIST + "&sort=id&page[size]=7"), this::insertOrder);

        assertThat(walked).doesNotHaveDuplicates().startsWith(before.toArray(String[]::new));
        assertThat(walked).hasSizeGreaterThan(before.size());
    }

    @Test
    void walkingByCursorsMeetsEachRowThatStaysOnceWhileOthersComeAndGo() {
        for (String sort : List.of("customer.email,-orderDate", "-customer.country.name,notes", "amountTotal")) {
            List<String> staying = new ArrayList<>(rows(server.get(LIST + SHOWN + "&sort=" + sort)).stream()
                    .map(row -> row.order().path("id").asString())
                    .toList());
            List<String> walked = walk(byCursors(LIST + "&page[size]=4&sort=" + sort), () -> {
                execute("delete from orders where id = " + staying.remove(random.nextInt(staying.size())));
                insertOrder();
            });

            assertThat(walked).as("%s, seed %d", sort, SEED).doesNotHaveDuplicates();
            assertThat(walked.stream().filter(staying::contains)).containsExactlyElementsOf(staying);
        }
    }

    private List<String> walk(Answer first, Runnable between) {
        List<String> walked = new ArrayList<>(first.ids());
        Answer page = first;
        while (!page.at("/links/next").isNull()) {
            between.run();
            page = server.get(page.text("/links/next"));
            walked.addAll(page.ids());
            assertThat(walked).hasSizeLessThan(10 * ORDERS);
        }
        return walked;
    }

    private Answer byCursors(String path) {
        return server.send(server.request("GET", path).header("Accept", MediaTypes.BY_CURSORS));
    }

    private static List<Row> rows(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode included = answer.at("/included");
        return answer.at("/data")
                .valueStream()
                .map(order -> {
                    JsonNode customer = find(included, order.at("/relationships/customer/data"));
                    return new Row(order, customer, find(included, customer.at("/relationships/country/data")));
                })
                .toList();
    }

    private static JsonNode find(JsonNode included, JsonNode identifier) {
        return included.valueStream()
                .filter(each -> each.path("type").equals(identifier.path("type"))
                        && each.path("id").equals(identifier.path("id")))
                .findFirst()
                .orElse(identifier);
    }

    private static @Nullable String text(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? null : value.asString();
    }

    /** Missing values are the greatest. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Comparator<Row> by(Function<Row, @Nullable Comparable<?>> key) {
        Comparator<@Nullable Comparable> values = Comparator.nullsLast(Comparator.naturalOrder());
        return (left, right) -> values.compare(key.apply(left), key.apply(right));
    }

    private void insertOrder() {
        execute("""
                insert into orders (customer_id, order_date, status, notes, amount_total) select id, '2026-01-0%d', 'open', %s, %d.50
                from customers where name like 'law%%' order by id limit 1 offset %d""".formatted(
                        1 + random.nextInt(4),
                        oneOf("null", "'a'", "'b'", "'B'", "''"),
                        random.nextInt(3),
                        random.nextInt(CUSTOMERS)));
    }

    private String oneOf(String... values) {
        return values[random.nextInt(values.length)];
    }

    private void execute(String sql) {
        try {
            server.database().execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
