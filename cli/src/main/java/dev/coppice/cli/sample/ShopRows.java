package dev.coppice.cli.sample;

import static dev.coppice.cli.sample.TableRows.row;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A few thousand plausible rows, the same ones each time. */
final class ShopRows {

    private static final long SEED = 19_650_412;
    private static final LocalDate OPENED = LocalDate.of(2023, 3, 1);
    private static final int DAYS = 900;
    private static final int CUSTOMERS = 120;
    private static final int EMPLOYEES = 14;
    private static final int SUPPLIERS = 16;
    private static final int ORDERS = 700;
    private static final HexFormat HEX = HexFormat.of();

    private final Random random = new Random(SEED);
    private final List<TableRows> tables = new ArrayList<>();
    private final List<BigDecimal> prices = new ArrayList<>();
    private final List<Integer> addresses = new ArrayList<>();
    private final List<List<@Nullable Object>> items = new ArrayList<>();
    private final List<List<@Nullable Object>> invoices = new ArrayList<>();
    private final List<List<@Nullable Object>> returns = new ArrayList<>();

    private ShopRows() {}

    /** All rows, table by table, parents first. */
    static List<TableRows> all() {
        ShopRows shop = new ShopRows();
        shop.countries();
        shop.customers();
        shop.addresses();
        shop.employees();
        shop.categories();
        shop.suppliers();
        shop.products();
        shop.deliveries();
        shop.warehouses();
        shop.stock();
        shop.orders();
        shop.priceLog();
        return List.copyOf(shop.tables);
    }

    private void countries() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Words.COUNTRIES.forEach(country -> rows.add(row(country.code(), country.name())));
        add("country", List.of("code", "name"), rows);
    }

    private void customers() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int number = 1; number <= CUSTOMERS; number++) {
            String first = any(Words.FIRST_NAMES);
            String last = any(Words.LAST_NAMES);
            rows.add(row(
                    first + " " + last,
                    Words.plain(first + "." + last) + number + "@example.com",
                    chance(70)
                            ? "+%d %d".formatted(1 + random.nextInt(80), 1_000_000 + random.nextInt(9_000_000))
                            : null,
                    any(Words.COUNTRIES).code(),
                    money((1 + random.nextInt(50)) * 100_00L),
                    !chance(8),
                    uuid(),
                    chance(60) ? preferences() : null,
                    moment(random.nextInt(DAYS / 3))));
        }
        add(
                "customer",
                List.of(
                        "name",
                        "email",
                        "phone",
                        "country_code",
                        "credit_limit",
                        "active",
                        "token",
                        "preferences",
                        "signed_up_at"),
                rows);
    }

    /** A random one, as RFC 9562 has its version 4. */
    private UUID uuid() {
        long version = (random.nextLong() & ~0xF000L) | 0x4000L;
        long variant = (random.nextLong() >>> 2) | (1L << 63);
        return new UUID(version, variant);
    }

    private String preferences() {
        return "{\"language\": \"%s\", \"newsletter\": %s}".formatted(any(Words.LANGUAGES), chance(50));
    }

    private void addresses() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (long customer = 1; customer <= CUSTOMERS; customer++) {
            int count = 1 + random.nextInt(3);
            addresses.add(count);
            for (int number = 1; number <= count; number++) {
                Words.City city = any(Words.CITIES);
                rows.add(row(
                        customer,
                        number,
                        any(Words.STREETS) + " " + (1 + random.nextInt(180)),
                        chance(90) ? String.valueOf(10_000 + random.nextInt(90_000)) : null,
                        city.name(),
                        city.latitude(),
                        city.longitude()));
            }
        }
        add(
                "address",
                List.of("customer_id", "address_no", "street", "postcode", "city", "latitude", "longitude"),
                rows);
    }

    private void employees() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int number = 1; number <= EMPLOYEES; number++) {
            int level = number == 1 ? 0 : number <= 4 ? 1 : 2;
            Long manager = level == 0 ? null : level == 1 ? Long.valueOf(1) : Long.valueOf(2 + random.nextInt(3));
            rows.add(row(
                    any(Words.FIRST_NAMES),
                    any(Words.LAST_NAMES),
                    Words.JOBS.get(level),
                    manager,
                    OPENED.plusDays(level * 60L + random.nextInt(300)),
                    money(9_500_00L - level * 3_000_00L + random.nextInt(900) * 100L),
                    LocalTime.of(7 + random.nextInt(3), 30 * random.nextInt(2))));
        }
        add(
                "employee",
                List.of("first_name", "last_name", "job_title", "manager_id", "hired_on", "salary", "works_from"),
                rows);
    }

    private void categories() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (String name : Words.CATEGORIES.keySet()) {
            String description = chance(70) ? name + " for house and garden." : null;
            rows.add(row(name, description, gif(random.nextInt(0x1000000))));
        }
        add("category", List.of("name", "description", "icon"), rows);
    }

    /** A picture of one dot. */
    private static byte[] gif(int color) {
        return HEX.parseHex("47494638396101000100800000" + HEX.toHexDigits(color, 6)
                + "ffffff21f90401000000002c00000000010001000002024401003b");
    }

    private void suppliers() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int number = 1; number <= SUPPLIERS; number++) {
            String name = any(Words.LAST_NAMES) + " " + any(Words.TRADES);
            String website = chance(80) ? "https://" + Words.plain(name) + ".example" : null;
            Integer rating = chance(85) ? Integer.valueOf(1 + random.nextInt(5)) : null;
            rows.add(row(name, any(Words.COUNTRIES).code(), website, rating));
        }
        add("supplier", List.of("name", "country_code", "website", "rating"), rows);
    }

    private void products() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        long category = 0;
        for (List<String> things : Words.CATEGORIES.values()) {
            category++;
            for (String thing : things) {
                for (String variant : Words.VARIANTS) {
                    BigDecimal price = money(199 + random.nextInt(400) * 50L);
                    prices.add(price);
                    rows.add(product(thing, variant, category, price));
                }
            }
        }
        add(
                "product",
                List.of("sku", "name", "category_id", "price", "weight_kg", "discontinued", "details", "introduced_on"),
                rows);
    }

    private List<@Nullable Object> product(String thing, String variant, long category, BigDecimal price) {
        String details = "{\"variant\": \"%s\", \"pieces\": %d}".formatted(variant, 1 + random.nextInt(12));
        return row(
                "%s-%05d".formatted(Words.plain(thing).substring(0, 3).toUpperCase(Locale.ROOT), prices.size() * 37),
                variant + " " + thing,
                category,
                price,
                chance(85) ? (1 + random.nextInt(400)) / 16.0 : null,
                chance(10),
                chance(75) ? details : null,
                chance(90) ? OPENED.plusDays(random.nextInt(DAYS / 2)) : null);
    }

    private void deliveries() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (long product = 1; product <= prices.size(); product++) {
            int first = random.nextInt(SUPPLIERS);
            int count = 1 + random.nextInt(3);
            for (int more = 0; more < count; more++) {
                rows.add(row(product, 1L + (first + more * 5) % SUPPLIERS));
            }
        }
        add("product_supplier", List.of("product_id", "supplier_id"), rows);
    }

    private void warehouses() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (String code : Words.WAREHOUSES) {
            rows.add(row(
                    code,
                    any(Words.CITIES).name(),
                    LocalTime.of(5 + random.nextInt(3), 0),
                    LocalTime.of(18 + random.nextInt(4), 30)));
        }
        add("warehouse", List.of("code", "city", "opens_at", "closes_at"), rows);
    }

    private void stock() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (long product = 1; product <= prices.size(); product++) {
            for (String warehouse : Words.WAREHOUSES) {
                if (chance(75)) {
                    LocalDate counted = chance(80) ? OPENED.plusDays(random.nextInt(DAYS)) : null;
                    rows.add(row(product, warehouse, random.nextInt(250), counted));
                }
            }
        }
        add("stock", List.of("product_id", "warehouse_code", "quantity", "counted_on"), rows);
    }

    private void orders() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (long order = 1; order <= ORDERS; order++) {
            rows.add(order(order, DAYS / 3 + (int) (order * (DAYS * 2 / 3) / ORDERS)));
        }
        add(
                "orders",
                List.of(
                        "customer_id",
                        "billing_address_no",
                        "shipping_address_no",
                        "employee_id",
                        "state",
                        "ordered_at",
                        "required_on",
                        "shipped_on",
                        "notes"),
                rows);
        add("order_item", List.of("order_id", "line_no", "product_id", "quantity", "unit_price"), items);
        add("invoice", List.of("number", "order_id", "issued_on", "paid_on", "total"), invoices);
        add("returned_item", List.of("order_id", "line_no", "returned_on", "reason", "refund"), returns);
    }

    private List<@Nullable Object> order(long order, int day) {
        int customer = random.nextInt(CUSTOMERS);
        int known = addresses.get(customer);
        String state =
                ShopSchema.ORDER_STATES.get(order > ORDERS - 60 ? random.nextInt(3) : 2 + random.nextInt(30) / 14);
        boolean left = state.equals("shipped") || state.equals("delivered");
        LocalDate ordered = OPENED.plusDays(day);
        LocalDate shipped = left ? ordered.plusDays(1 + random.nextInt(9)) : null;
        BigDecimal total = items(order);
        if (!state.equals("new") && !state.equals("cancelled")) {
            invoice(order, ordered, total);
        }
        if (state.equals("delivered") && shipped != null && chance(15)) {
            returns.add(row(
                    order,
                    1,
                    shipped.plusDays(5 + random.nextInt(20)),
                    any(Words.REASONS),
                    chance(80) ? money(500) : null));
        }
        return row(
                customer + 1L,
                1,
                known > 1 && chance(40) ? 1 + random.nextInt(known) : null,
                chance(85) ? 5L + random.nextInt(EMPLOYEES - 4) : null,
                state,
                moment(day),
                chance(70) ? ordered.plusDays(7 + random.nextInt(21)) : null,
                shipped,
                chance(15) ? any(Words.NOTES) : null);
    }

    private BigDecimal items(long order) {
        BigDecimal total = BigDecimal.ZERO.setScale(2);
        int count = 1 + random.nextInt(5);
        for (int line = 1; line <= count; line++) {
            int product = random.nextInt(prices.size());
            int quantity = 1 + random.nextInt(8);
            BigDecimal price = prices.get(product);
            items.add(row(order, line, product + 1L, quantity, price));
            total = total.add(price.multiply(BigDecimal.valueOf(quantity)));
        }
        return total;
    }

    private void invoice(long order, LocalDate ordered, BigDecimal total) {
        LocalDate issued = ordered.plusDays(1);
        LocalDate paid = chance(85) ? issued.plusDays(random.nextInt(30)) : null;
        invoices.add(row("R-%d-%05d".formatted(issued.getYear(), order), order, issued, paid, total));
    }

    private void priceLog() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int product = 0; product < prices.size(); product++) {
            BigDecimal price = prices.get(product);
            for (int change = random.nextInt(4); change > 0; change--) {
                BigDecimal former = price.multiply(BigDecimal.valueOf(90 + random.nextInt(20), 2))
                        .setScale(2, RoundingMode.HALF_EVEN);
                rows.add(row(product + 1L, moment(random.nextInt(DAYS)), former, price));
            }
        }
        add("price_log", List.of("product_id", "changed_at", "old_price", "new_price"), rows);
    }

    private void add(String table, List<String> columns, List<List<@Nullable Object>> rows) {
        tables.add(new TableRows(table, columns, rows));
    }

    private LocalDateTime moment(int day) {
        return OPENED.plusDays(day).atTime(random.nextInt(24), random.nextInt(60), random.nextInt(60));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static BigDecimal money(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
