package dev.coppice.verify.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What becomes of people who go back, click beside, choose the wrong file, or are slower than others. */
@ExtendWith(Premises.class)
class HurriedTourTests {

    private static final String FASTER = "Somebody else has changed this meanwhile";
    private static final String SHIPPED = """
                  - {name: shippedOn, showWhen: "state == 'shipped'"}
                  - {name: notes, showWhen: "mode != 'list' and state != 'new'"}
            """;
    private static final String CHARTS = """
            charts:
              - {title: Who is active, kind: bar, resource: customers, aggregate: count(), groupBy: active}
              - {title: Dearest, kind: bar, resource: products, aggregate: max(price), groupBy: name}
            resources:
            """;

    private final Office office;
    private final Shop shop;
    private final Clerk clerk;

    @TempDir
    private Path folder;

    HurriedTourTests(Office office) throws Exception {
        this.office = office;
        this.shop = office.shop();
        this.clerk = new Clerk(shop.address());
    }

    @Test
    void severalRowsAreChangedAsTheyWereSeenOrNotAtAll() throws Exception {
        JsonNode first = clerk.row("suppliers", "1");
        JsonNode second = clerk.row("suppliers", "2");
        try (Desk desk = office.desk(shop)) {
            desk.open("suppliers", "Suppliers");
            select(desk, first);
            select(desk, second);
            clerk.change("suppliers", "2", "website", "https://faster.example.org");
            desk.button("Edit").first().click();
            Locator dialog = desk.dialog("Change 2 rows");
            choose(desk, dialog, "Website");
            choose(desk, dialog, "Rating");
            desk.button(dialog, "Leave Website as it is").click();
            Desk.field(dialog, "rating").fill("5");
            desk.button(dialog, "Save").click();

            assertThat(dialog).containsText("Nothing was changed. " + name(second) + ": " + FASTER);
            assertThat(desk.page().locator("main")).containsText("faster.example.org");
            assertThat(clerk.row("suppliers", "1")).isEqualTo(first);
            desk.picture("bulk-conflict");
            assertThat(desk.barriers()).isEmpty();

            desk.button(dialog, "Save").click();
            assertThat(dialog).isHidden();
            assertThat(clerk.value("suppliers", "1", "rating")).isEqualTo("5");
            assertThat(clerk.value("suppliers", "2", "website")).isEqualTo("https://faster.example.org");
            assertThat(desk.troubles()).isEmpty();
        } finally {
            clerk.restore(first, "rating", "website");
            clerk.restore(second, "rating", "website");
        }
    }

    @Test
    void whoDeletesIsToldWhoWasFasterAndWhatStandsInTheWay() throws Exception {
        JsonNode customer = clerk.row("customers", "32");
        try (Desk desk = office.desk(shop)) {
            desk.open("customers/32/show", name(customer));
            clerk.change("customers", "32", "email", "faster@example.org");
            desk.button("Delete").click();
            desk.confirm("Delete");
            assertThat(desk.page().locator("body")).containsText(FASTER);
            assertThat(desk.main()).containsText("faster@example.org");

            desk.button("Delete").click();
            desk.confirm("Delete");
            Locator reason = desk.page().getByRole(AriaRole.ALERTDIALOG).getByRole(AriaRole.ALERT);
            assertThat(reason)
                    .containsText(Pattern.compile("There are still others that lead here: Orders \\(\\d+\\)"));
            desk.picture("still-referenced");
            assertThat(desk.barriers()).isEmpty();
            reason.getByRole(AriaRole.LINK).click();
            assertThat(desk.heading("Orders")).isVisible();
            assertThat(desk.main()).containsText("Customer: " + name(customer));
            assertThat(desk.rows().first()).containsText(name(customer));

            desk.open("orders/16/show", "Order #16");
            desk.button("Delete").click();
            desk.confirm("Delete");
            assertThat(reason).containsText("There are still others that lead here: Invoice");
            reason.getByRole(AriaRole.LINK).click();
            assertThat(desk.page()).hasURL(Pattern.compile(".*/invoices/.*/show"));
            assertThat(desk.link("#16")).isVisible();
            assertThat(desk.troubles()).isEmpty();
        } finally {
            clerk.restore(customer, "email");
        }
    }

    @Test
    void aRowThatIsGoneIsSaidToBeAndASelectionDoesNotOutliveItsPage() throws Exception {
        String id = clerk.create("categories", "name", "Soon gone");
        try (Desk desk = office.desk(shop)) {
            desk.open("categories", "Categories");
            desk.search("Soon gone");
            assertThat(desk.rows()).hasCount(1);
            select(desk, clerk.row("categories", id));
            assertThat(desk.main()).containsText("1 row selected");
            clerk.delete("categories", id);
            desk.page().getByRole(AriaRole.TOOLBAR).getByText("Delete").click();
            desk.confirm("Delete");
            assertThat(desk.page().locator("body"))
                    .containsText("Nothing was changed. Soon gone: This row does not exist, or no longer.");
            assertThat(desk.main()).containsText("No row matches.");

            desk.page().reload();
            assertThat(desk.main()).containsText("No row matches.");
            assertThat(desk.main()).not().containsText("1 row selected");
            desk.page().navigate(desk.place("categories/" + id + "/show"));
            assertThat(desk.main()).containsText("This row does not exist, or no longer.");
            assertThat(desk.troubles()).isEmpty();
        }
    }

    @Test
    void theSearchBoxSaysWhatTheListWasAskedForAlsoOnTheWayBack() {
        try (Desk desk = office.desk(shop)) {
            desk.open("customers", "Customers");
            assertThat(desk.rows()).hasCount(25);
            assertThat(desk.page()).hasTitle("Customers · Shop");
            desk.search("Silva");
            assertThat(desk.page()).hasURL(Pattern.compile(".*filter=.*Silva.*"));
            assertThat(desk.rows().first()).containsText("Silva");
            Locator box = desk.page().getByRole(AriaRole.SEARCHBOX, exactly("Search"));
            desk.page().goBack();
            assertThat(box).hasValue("");
            assertThat(desk.rows().first()).not().containsText("Silva");
            desk.page().goForward();
            assertThat(box).hasValue("Silva");
            assertThat(desk.rows().first()).containsText("Silva");
            desk.link("Uma Silva").first().click();
            assertThat(desk.page()).hasTitle("Uma Silva · Shop");
            assertThat(desk.troubles()).isEmpty();
        }
    }

    @Test
    void onATelephoneCardsAreSortedSelectedAndOpenedInPlace() {
        try (Desk desk = office.desk(shop, Desk.Look.NARROW_LIGHT)) {
            desk.open("customers", "Customers");
            Locator cards = desk.main().getByRole(AriaRole.LIST).getByRole(AriaRole.LISTITEM);
            assertThat(cards).hasCount(25);
            desk.main().getByLabel("Sort by").selectOption("Name");
            assertThat(cards.first()).containsText("Aiko");
            desk.button("Turn the order round").click();
            assertThat(cards.first()).not().containsText("Aiko");
            cards.first().getByRole(AriaRole.BUTTON).click();
            assertThat(cards.first()).containsText("Signed up at");
            cards.nth(1).getByRole(AriaRole.CHECKBOX).check();
            assertThat(desk.main()).containsText("1 row selected");
            desk.picture("cards-narrow");
            assertThat(desk.page().evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
            assertThat(desk.barriers()).isEmpty();
            assertThat(desk.troubles()).isEmpty();
        }
    }

    @Test
    void aFileIsUnderstoodAsPeopleWriteAndWhatIsNotIsToldBeforeAnythingIsSent() throws Exception {
        String category = clerk.value("categories", "1", "name");
        Path file = Files.write(
                folder.resolve("products.csv"), """
                SKU;Name;Category;Price;Discontinued;Introduced on
                T-1;Tour-Öl;%1$s;12,50;yes;31.1.2026

                T-2;Tour bad;Nowhere;1;perhaps;1/2/2026
                """.formatted(category).getBytes(Charset.forName("windows-1252")));
        try (Desk desk = office.desk(shop)) {
            desk.open("products/import", "Import Products");
            desk.page().locator("input[type=file]").setInputFiles(file);
            assertThat(desk.rows()).hasCount(2);
            assertThat(desk.rows().first().locator("td").first()).hasText("4");
            assertThat(desk.rows().first())
                    .containsText("Discontinued: Neither yes nor no; Introduced on: Not a date, such as 2026-01-31;"
                            + " Category: There is none: Nowhere");
            desk.button("Create 1 row").click();
            assertThat(desk.heading("Products")).isVisible();
            desk.search("Tour-Öl");
            assertThat(desk.rows()).hasCount(1);
            desk.link("Tour-Öl").click();
            assertThat(desk.heading("Tour-Öl")).isVisible();
            String id = desk.page().url().replaceFirst(".*/products/(\\d+)/show", "$1");
            assertThat(clerk.value("products", id, "discontinued")).isEqualTo("true");
            assertThat(clerk.value("products", id, "introducedOn")).isEqualTo("2026-01-31");
            assertThat(desk.link(category)).isVisible();
            clerk.delete("products", id);
            assertThat(desk.troubles()).isEmpty();
        }
    }

    @Test
    void whatALookupLacksIsMadeWithinWhatAnotherOneLacks() throws Exception {
        try (Desk desk = office.desk(shop)) {
            desk.open("productSuppliers/create", "New: Product supplier");
            desk.choose("Product", "Classic Axe");
            quickCreate(desk, desk.lookup("Supplier"), "Tour supplier", "Supplier");
            Locator supplier = desk.dialog("New: Supplier");
            assertThat(Desk.field(supplier, "name")).hasValue("Tour supplier");
            Locator country = supplier.getByRole(AriaRole.COMBOBOX, within("Country"));
            quickCreate(desk, country, "Tourland", "Country");
            Locator inner = desk.dialog("New: Country");
            Desk.field(inner, "id").fill("XT");
            desk.page().mouse().click(5, 5);
            assertThat(Desk.field(inner, "id")).hasValue("XT");
            desk.button(inner, "Save").click();
            assertThat(inner).isHidden();
            assertThat(country).hasValue("Tourland");
            desk.page().keyboard().press("Control+s");

            assertThat(supplier).isHidden();
            assertThat(desk.heading("New: Product supplier")).isVisible();
            assertThat(desk.lookup("Supplier")).hasValue("Tour supplier");
            assertThat(desk.lookup("Product")).hasValue("Classic Axe");
            clerk.delete("suppliers", clerk.only("suppliers", "name", "Tour supplier"));
            clerk.delete("countries", "XT");
            assertThat(desk.troubles()).isEmpty();
        }
    }

    @Test
    void conditionsHoldInListsTooAndPointOutWhatFormsDoNotAskFor() throws Exception {
        String before = shop.description();
        try (Desk desk = office.desk(shop)) {
            shop.describe(before.replaceFirst(
                    "(?s)(  orders:\n.*?)      - shippedOn\n      - [^\n]*notes[^\n]*\n", "$1" + SHIPPED));
            desk.open("orders?filter=%7B%22state%22%3A%7B%22in%22%3A%5B%22shipped%22%5D%7D%7D", "Orders");
            assertThat(cell(desk, "Shipped on")).containsText(", 202");
            desk.open("orders?filter=%7B%22state%22%3A%7B%22in%22%3A%5B%22delivered%22%5D%7D%7D", "Orders");
            assertThat(desk.rows().first()).containsText("delivered");
            assertThat(cell(desk, "Shipped on")).hasText("");
            desk.button("Columns").click();
            assertThat(desk.page().getByRole(AriaRole.CHECKBOX, exactly("Shipped on")))
                    .isVisible();
            assertThat(desk.page().getByRole(AriaRole.CHECKBOX, exactly("Notes")))
                    .hasCount(0);
            assertThat(desk.troubles()).isEmpty();
        } finally {
            shop.describe(before);
        }
    }

    @Test
    void chartsCallGroupsAsListsDoAndSumUpNoGreatestOnes() throws Exception {
        String before = shop.description();
        try (Desk desk = office.desk(shop)) {
            shop.describe(before.replaceFirst("resources:\n", CHARTS));
            desk.open("", "Shop");
            assertThat(desk.main()
                            .locator("figure", new Locator.LocatorOptions().setHasText("Who is active"))
                            .locator("dt"))
                    .hasText(new String[] {"Yes", "No"});
            Locator dearest = desk.main().locator("figure", new Locator.LocatorOptions().setHasText("Dearest"));
            assertThat(dearest.locator("dt")).hasCount(12);
            assertThat(dearest).not().containsText("Others");
            assertThat(dearest.locator("p")).hasText(Pattern.compile("\\d+ more"));
            assertThat(desk.troubles()).isEmpty();
        } finally {
            shop.describe(before);
        }
    }

    @Test
    void theDiagramIsMovedByItsBoxesWithoutOpeningThem() {
        try (Desk desk = office.desk(shop)) {
            desk.open("-/diagram", "Diagram");
            assertThat(desk.page()).hasTitle("Diagram · Shop");
            Locator box = desk.main()
                    .getByRole(
                            AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^Suppliers\\b.*")));
            BoundingBox at = box.boundingBox();
            desk.page().mouse().move(at.x + 20, at.y + 10);
            desk.page().mouse().down();
            desk.page().mouse().move(at.x + 60, at.y + 40);
            desk.page().mouse().up();
            assertThat(desk.heading("Diagram")).isVisible();
            assertThat(box.boundingBox().x).isGreaterThan(at.x + 30);
            box.click();
            assertThat(desk.heading("Suppliers")).isVisible();
            assertThat(desk.troubles()).isEmpty();
        }
    }

    @Test
    void whoTypesNoNumberIsToldSoWhereItStands() {
        try (Desk desk = office.desk(shop)) {
            desk.open("products", "Products");
            desk.button("Add filter").click();
            desk.page().getByRole(AriaRole.MENUITEM, exactly("Price")).click();
            Locator form = desk.page().getByRole(AriaRole.FORM, exactly("Price"));
            form.getByLabel("from").fill("many");
            desk.button(form, "Apply").click();
            assertThat(form).containsText("Not a number");
            form.getByLabel("from").fill("139,5");
            desk.button(form, "Apply").click();
            assertThat(form).isHidden();
            assertThat(desk.main()).containsText("≥ 139.5");
            assertThat(desk.rows().first()).containsText(Pattern.compile("\\d{3}\\.\\d\\d"));
            assertThat(desk.troubles()).isEmpty();
        }
    }

    @Test
    void whatAColumnIsWorkedOutFromIsAClickAway() {
        try (Desk desk = office.desk(shop)) {
            desk.open("orderItems/1:1/show", "Order item #1:1");
            desk.button("Derived by a rule").click();
            assertThat(desk.page().locator(".MuiPopover-paper")).hasText("quantity * unit_price");
            assertThat(desk.barriers()).isEmpty();
            assertThat(desk.troubles()).isEmpty();
        }
    }

    private static void quickCreate(Desk desk, Locator lookup, String words, String singular) {
        lookup.fill(words);
        desk.page()
                .getByRole(AriaRole.OPTION, exactly("New: " + singular + " …"))
                .click();
    }

    private static void select(Desk desk, JsonNode row) {
        desk.page().getByRole(AriaRole.CHECKBOX, exactly("Select " + name(row))).check();
    }

    private static void choose(Desk desk, Locator dialog, String field) {
        dialog.getByLabel("Choose a field").click();
        desk.page().getByRole(AriaRole.OPTION, exactly(field)).click();
    }

    /** Of the first row. */
    private static Locator cell(Desk desk, String column) {
        int index = desk.main()
                .getByRole(AriaRole.TABLE)
                .locator("thead tr > *")
                .allInnerTexts()
                .indexOf(column);
        return desk.rows().first().locator("td").nth(index);
    }

    private static String name(JsonNode row) {
        return row.at("/attributes/name").asString();
    }

    private static Locator.GetByRoleOptions within(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
