package dev.coppice.verify.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rows that leave as a file and come back, many that come at once, and keys that addresses have to spell otherwise. */
@ExtendWith(Premises.class)
class FileTourTests {

    /** As people write them. */
    private static final List<String> ODD_KEYS = List.of("a/b", "?x=1", "#5", "50%2F", "\"'`", "a,b;c", "..", "Ö 中");

    private final Office office;
    private final Shop shop;
    private final Clerk clerk;

    FileTourTests(Office office) throws Exception {
        this.office = office;
        this.shop = office.shop();
        this.clerk = new Clerk(shop.address());
    }

    @Test
    void anOwnFileComesBackAlthoughItsListHidesWhatNewRowsNeed() throws Exception {
        String customers = """
                name,email,country,token,phone
                Tour Ann,tour.ann@example.org,Sweden,123e4567-e89b-12d3-a456-426614174001,1
                Tour Bea,tour.bea@example.org,Portugal,123e4567-e89b-12d3-a456-426614174002,2
                """;
        String products = """
                sku,name,category,price
                TOUR-1,Tour spade,%s,12.50
                """.formatted(clerk.value("categories", "1", "name"));
        try (Desk desk = office.desk(shop)) {
            thereAndBack(
                    desk,
                    "customers",
                    "Customers",
                    customers,
                    List.of("Email", "Country", "Token"),
                    List.of("Tour Ann", "tour.ann@example.org", "Sweden", "426614174001"));
            thereAndBack(
                    desk,
                    "products",
                    "Products",
                    products,
                    List.of("Category", "Price"),
                    List.of("Tour spade", "TOUR-1", "12.50"));
            assertThat(desk.troubles()).isEmpty();
        }
    }

    /** Rows come in, leave by a list that hides columns, go, and come in again from their own file. */
    private static void thereAndBack(
            Desk desk, String name, String label, String csv, List<String> hidden, List<String> shown)
            throws IOException {
        int rows = (int) csv.lines().count() - 1;
        imported(desk, name, label, csv.getBytes(StandardCharsets.UTF_8), rows);
        desk.open(name + "?filter=%7B%22q%22%3A%22Tour%22%7D", label);
        assertThat(desk.rows()).hasCount(rows);
        desk.button("Columns").click();
        for (String column : hidden) {
            desk.page().getByRole(AriaRole.CHECKBOX, exactly(column)).uncheck();
        }
        desk.page().keyboard().press("Escape");
        assertThat(desk.columnHeader(hidden.getFirst())).hasCount(0);
        byte[] own = Files.readAllBytes(desk.exported().path());
        deleteAll(desk);

        imported(desk, name, label, own, rows);
        desk.open(name + "?filter=%7B%22q%22%3A%22Tour%22%7D", label);
        assertThat(desk.rows()).hasCount(rows);
        desk.button("Columns").click();
        desk.button("As at first").click();
        desk.page().keyboard().press("Escape");
        for (String value : shown) {
            assertThat(desk.rows()
                            .filter(new Locator.FilterOptions().setHasText(value))
                            .first())
                    .isVisible();
        }
        deleteAll(desk);
    }

    private static void imported(Desk desk, String name, String label, byte[] csv, int rows) {
        desk.page().navigate("about:blank");
        desk.open(name + "/import", "Import " + label);
        choose(desk, csv);
        desk.button(rows == 1 ? "Create 1 row" : "Create %d rows".formatted(rows))
                .click();
        assertThat(desk.heading(label)).isVisible();
    }

    private static void choose(Desk desk, byte[] csv) {
        desk.page().locator("input[type=file]").setInputFiles(new FilePayload("rows.csv", "text/csv", csv));
    }

    private static void deleteAll(Desk desk) {
        desk.page()
                .getByRole(AriaRole.CHECKBOX, exactly("Select all rows of this page"))
                .check();
        desk.button(desk.page().getByRole(AriaRole.TOOLBAR), "Delete").click();
        desk.confirm("Delete");
        assertThat(desk.main()).containsText("No row matches");
    }

    @Test
    void whoStopsALongImportIsToldHowFarItCameAndGoesOn() throws Exception {
        String csv = "name\n"
                + IntStream.rangeClosed(1, 1200)
                        .mapToObj("Mass %04d"::formatted)
                        .collect(Collectors.joining("\n"));
        List<Route> third = new ArrayList<>();
        try (Desk desk = office.desk(shop)) {
            int[] hundreds = {0};
            desk.page().route("**/api/operations", route -> {
                hundreds[0]++;
                if (hundreds[0] == 3) {
                    third.add(route);
                } else {
                    route.resume();
                }
            });
            desk.open("categories/import", "Import Categories");
            choose(desk, csv.getBytes(StandardCharsets.UTF_8));
            desk.button("Create 1200 rows").click();
            assertThat(desk.main().getByRole(AriaRole.STATUS)).hasText("200 of 1200 rows created");
            desk.picture("import-progress");
            assertThat(desk.barriers()).isEmpty();
            desk.button("Cancel").click();
            third.getFirst().resume();

            assertThat(desk.main()).containsText("Stopped: 300 of 1200 rows are created.");
            assertThat(desk.rows().first()).containsText("Mass 0301");
            assertThat(desk.button("Create 900 rows")).isEnabled();
            assertThat(clerk.like("categories", "name", "Mass *")).hasSize(300);
            assertThat(desk.troubles()).isEmpty();
        } finally {
            clerk.deleteLike("categories", "name", "Mass *");
        }
    }

    @Test
    void keysAreWhatPeopleWroteWhateverAddressesMakeOfThem() throws Exception {
        StringBuilder csv = new StringBuilder("id,city,opensAt,closesAt\n");
        for (int i = 0; i < ODD_KEYS.size(); i++) {
            csv.append("\"%s\",Odd %d,08:00,18:00\n".formatted(ODD_KEYS.get(i).replace("\"", "\"\""), i));
        }
        try (Desk desk = office.desk(shop)) {
            imported(
                    desk, "warehouses", "Warehouses", csv.toString().getBytes(StandardCharsets.UTF_8), ODD_KEYS.size());
            clerk.createWithId("warehouses", "~_", "city", "Odd nothing", "opensAt", "08:00", "closesAt", "18:00");
            for (int i = 0; i < ODD_KEYS.size(); i++) {
                change(desk, "Odd " + i, ODD_KEYS.get(i));
            }
            change(desk, "Odd nothing", "");
            desk.open("warehouses", "Warehouses");
            desk.picture("odd-keys");
            choose(desk, "a/b");
            choose(desk, "50%2F");
            assertThat(desk.troubles()).isEmpty();
        }
    }

    /** Opened from the list, edited, shown again, deleted where nothing leads to it. */
    private static void change(Desk desk, String city, String key) {
        desk.page().navigate("about:blank");
        desk.open("warehouses", "Warehouses");
        Locator row = desk.rows()
                .filter(new Locator.FilterOptions()
                        .setHas(desk.page().getByText(city, new Page.GetByTextOptions().setExact(true))));
        row.getByRole(AriaRole.LINK).first().click();
        assertThat(desk.heading("Warehouse #" + key)).isVisible();
        desk.link("Edit").click();
        desk.input("City").fill(city + " changed");
        desk.button("Save").click();
        assertThat(desk.main()).containsText(city + " changed");
        assertThat(desk.heading("Warehouse #" + key)).isVisible();
        boolean isKept = key.equals("a/b") || key.equals("50%2F");
        if (!isKept) {
            desk.button("Delete").click();
            desk.confirm("Delete");
            assertThat(desk.heading("Warehouses")).isVisible();
            assertThat(desk.main()).not().containsText(city + " changed");
        }
    }

    /** A row that leads to it, by a key that has it as a part; both go again. */
    private static void choose(Desk desk, String key) {
        desk.open("stocks/create", "New: Stock");
        desk.choose("Product", "Classic Axe");
        desk.choose("Warehouse", "#" + key);
        desk.input("Quantity").fill("3");
        desk.button("Save").click();
        assertThat(desk.link("#" + key)).isVisible();
        desk.button("Delete").click();
        desk.confirm("Delete");
        assertThat(desk.heading("Stocks")).isVisible();

        desk.open("warehouses", "Warehouses");
        desk.link("#" + key).or(desk.link(key)).first().click();
        desk.button("Delete").click();
        desk.confirm("Delete");
        assertThat(desk.heading("Warehouses")).isVisible();
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
