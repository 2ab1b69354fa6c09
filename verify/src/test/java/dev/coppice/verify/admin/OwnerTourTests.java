package dev.coppice.verify.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an owner adds to the app: charts, buttons for endpoints, pictures; and where they put it. */
@ExtendWith(Premises.class)
class OwnerTourTests {

    private static final String CHARTS = """
            charts:
              - {title: Orders by state, kind: pie, resource: orders, aggregate: count(), groupBy: state}
              - {title: Prices by category, kind: bar, resource: products, aggregate: avg(price), groupBy: category.name}
              - {title: Paid invoices, kind: line, resource: invoices, aggregate: sum(total), groupBy: paidOn, filter: "paidOn=null=false"}
            resources:
            """;
    private static final String PACK = """
              orders:
                actions:
                  - {name: pack, label: Pack it, method: POST, path: "orders/{id}/pack", confirm: Is everything in the box?}
            """;

    private static final String HISTORY = """
              products:
                history: {name: priceLogs, label: What it cost, when: changedAt}
            """;
    private static final String HIDDEN = """
              priceLogs:
                hidden: true
            """;

    private static final String LONG_NAME = """
              customers:
                label: People and companies who bought something from us or may do so
            """;
    private static final String LONG_LABEL =
            "{name: email, label: The address to which what concerns their orders is sent,";

    private static final JsonMapper JSON = new JsonMapper();

    private final Office office;
    private final Shop shop;

    OwnerTourTests(Office office) throws Exception {
        this.office = office;
        this.shop = office.shop();
    }

    @Test
    void chartsStandOnTheFirstPageWithTheirNumbers() throws Exception {
        String before = shop.description();
        try (Desk desk = office.desk(shop)) {
            shop.describe(before.replaceFirst("resources:\n", CHARTS));
            desk.open("", "Shop");

            assertThat(figure(desk, "Orders by state")).containsText("delivered");
            assertThat(figure(desk, "Prices by category")).containsText("Benches");
            assertThat(figure(desk, "Prices by category")).containsText("136.88");
            assertThat(figure(desk, "Paid invoices").locator("path")).isVisible();
            desk.picture("charts");
            assertThat(desk.barriers()).isEmpty();
            assertThat(desk.troubles()).isEmpty();
        } finally {
            shop.describe(before);
        }
    }

    @Test
    void aButtonCallsTheEndpointOfTheOwnerAfterAsking() throws Exception {
        String before = shop.description();
        try (Desk desk = office.desk(shop)) {
            shop.describe(before.replaceFirst("  orders:\n", PACK));
            desk.open("orders/3/show", "Order #3");
            desk.button("Pack it").click();
            desk.confirm("Run");

            assertThat(desk.page().locator("body")).containsText("Done: Pack it");
            assertThat(desk.main()).containsText("Packed");
            assertThat(desk.troubles()).isEmpty();
        } finally {
            shop.describe(before);
        }
    }

    @Test
    void whatSaysTheSameGroupStandsBelowOneHeadingOnARowAndInAForm() throws Exception {
        String before = shop.description();
        try (Desk desk = office.desk(shop)) {
            shop.describe(before.replaceFirst(
                            "- [{]name: email, format: email}", "- {name: email, format: email, group: Reach <b>}")
                    .replaceFirst(
                            "- [{]name: creditLimit, format: money}",
                            "- {name: creditLimit, format: money, group: Money}")
                    .replaceFirst("- token", "- {name: token, group: Reach <b>}"));
            desk.open("customers/7/show", "");
            assertGroups(desk);
            desk.picture("groups");
            desk.page().setViewportSize(390, 900);
            assertGroups(desk);
            desk.page().setViewportSize(1280, 900);
            desk.open("customers/7/edit", "");
            assertGroups(desk);
            Desk.field(group(desk, "Reach <b>"), "email").fill("reached@example.org");
            desk.picture("groups-form");
            desk.button("Save").click();

            assertThat(group(desk, "Reach <b>")).containsText("reached@example.org");
            desk.open("customers/create", "New: Customer");
            assertThat(desk.main().getByRole(AriaRole.GROUP)).hasCount(2);
            assertThat(desk.troubles()).isEmpty();
        } finally {
            shop.describe(before);
        }
    }

    /** Two headings, the first above what says it first and last. */
    private static void assertGroups(Desk desk) {
        Locator headings = desk.main().getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(2));
        assertThat(headings).hasText(new String[] {"Reach <b>", "Money"});
        Locator reach = group(desk, "Reach <b>");
        assertThat(reach).containsText("Email");
        assertThat(reach).containsText("Token");
        assertThat(reach).not().containsText("Phone");
        assertThat(group(desk, "Money")).containsText("Credit limit");
        assertThat(desk.barriers()).isEmpty();
    }

    private static Locator group(Desk desk, String name) {
        return desk.main()
                .getByRole(
                        AriaRole.GROUP,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void aListAndWhatIsOfNoKnownKindSayWhatTheyExpect() throws Exception {
        try (Desk desk = office.desk(shop)) {
            desk.page().route("**/admin/app.json", OwnerTourTests::withOddTypes);
            desk.open("customers/9/edit", "");
            assertThat(desk.main()).containsText("A list between [ and ], such as [\"one\", \"two\"]");
            assertThat(desk.main()).containsText("A time with its zone, such as 10:15:00+01:00");
            assertThat(desk.main()).containsText("As a text of the type Currency");
            desk.field("preferences").fill("{\"tea\": true}");
            desk.button("Save").click();
            assertThat(desk.main()).containsText("Not a list, which stands between [ and ]");
            assertThat(desk.field("preferences")).hasValue("{\"tea\": true}");
            desk.picture("odd-inputs");
            assertThat(desk.barriers()).isEmpty();
            desk.field("preferences").fill("[\"tea\", \"cake\"]");
            desk.button("Save").click();

            assertThat(desk.page()).hasURL(Pattern.compile(".*/customers/9/show"));
            assertThat(desk.main().locator("pre")).hasText("[\n  \"tea\",\n  \"cake\"\n]");
            desk.picture("odd-values");
            assertThat(desk.troubles()).isEmpty();
        }
    }

    /** As an owner's own classes would have them: the column takes any JSON. */
    private static void withOddTypes(Route route) {
        JsonNode app = JSON.readTree(route.fetch().text());
        app.path("resources")
                .forEach(each -> each.path("attributes").forEach(field -> {
                    ObjectNode said = (ObjectNode) field;
                    switch (field.path("name").asString()) {
                        case "preferences" -> said.put("type", "list").put("element", "text");
                        case "phone" -> said.put("type", "offsetTime");
                        case "email" ->
                            said.put("type", "other")
                                    .put("databaseType", "Currency")
                                    .putNull("format");
                        default -> {}
                    }
                }));
        route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(app.toString()));
    }

    @Test
    void aHistoryTellsWhatBecameOfARowNewestFirst() throws Exception {
        String before = shop.description();
        try (Desk desk = office.desk(shop)) {
            shop.describe(before.replaceFirst("  products:\n", HISTORY).replaceFirst("  priceLogs:\n", HIDDEN));
            desk.open("products/3/show", "");
            assertThat(desk.tab("Price logs")).hasCount(0);
            desk.tab("What it cost").click();

            assertThat(desk.rows()).hasCount(2);
            assertThat(desk.rows().first()).containsText("May 7, 2025");
            assertThat(desk.rows().first()).containsText("104.54");
            assertThat(desk.rows().nth(1)).containsText("Apr 9, 2023");
            assertThat(desk.main().getByText("New: Price log")).hasCount(0);
            desk.picture("history");
            assertThat(desk.barriers()).isEmpty();

            desk.rows().first().getByText("104.54").click();
            assertThat(desk.page()).hasURL(Pattern.compile(".*/priceLogs/.*/show"));
            assertThat(desk.main()).containsText("104.54");
            assertThat(desk.troubles()).isEmpty();
        } finally {
            shop.describe(before);
        }
    }

    @Test
    void oneMoreFileIsAnAppOfItsOwn() throws Exception {
        shop.describe("sales", """
                title: Sales desk
                home: For those who **sell**
                resources:
                  customers:
                    label: Clients
                    attributes: [id, name, country]
                    tabs: [orders]
                  orders:
                    attributes: [id, customer, state, total]
                    tabs: []
                """);
        try (Desk desk = office.desk(shop);
                Desk other = office.desk(shop)) {
            other.page().navigate(shop.address() + "/admin/sales/");
            assertThat(other.page()).hasTitle("Sales desk");
            assertThat(other.main()).containsText("SQLite · 2 resources");
            assertThat(other.main()).containsText("For those who sell");
            other.page().navigate(shop.address() + "/admin/sales/#/customers");
            assertThat(other.heading("Clients")).isVisible();
            assertThat(other.page()).hasTitle("Clients · Sales desk");
            assertThat(other.columnHeader("Email")).hasCount(0);
            other.search("Uma Silva");
            assertThat(other.rows().first()).containsText("Uma Silva");
            other.link("Uma Silva").first().click();
            assertThat(other.heading("Uma Silva")).isVisible();
            assertThat(other.rows().first()).isVisible();
            other.picture("second-app");
            assertThat(other.barriers()).isEmpty();
            assertThat(other.troubles()).isEmpty();

            desk.open("customers", "Customers");
            assertThat(desk.columnHeader("Email")).isVisible();
            assertThat(desk.troubles()).isEmpty();
        } finally {
            shop.withdraw("sales");
        }
    }

    @Test
    void bytesThatAreAPictureAreShownAsOne() throws Exception {
        try (Desk desk = office.desk(shop)) {
            desk.open("categories/1/show", "");

            assertThat(desk.main().locator("dd img")).hasJSProperty("naturalWidth", 1);
            assertThat(desk.main().locator("dd img")).hasJSProperty("width", 16);
            assertThat(desk.main()
                            .locator("dd")
                            .filter(new Locator.FilterOptions()
                                    .setHas(desk.page().locator("img"))))
                    .containsText("43 bytes");
            assertThat(desk.troubles()).isEmpty();
        }
    }

    @Test
    void longNamesLeaveRoomForWhatTheyName() throws Exception {
        String before = shop.description();
        try (Desk desk = office.desk(shop, Desk.Look.NARROW_LIGHT)) {
            shop.describe(before.replaceFirst("  customers:\n", LONG_NAME).replaceFirst("\\{name: email,", LONG_LABEL));
            desk.open("customers", "People and companies who bought something from us or may do so");

            Locator email = desk.main().locator("dd").first();
            assertThat(email).isVisible();
            assertThat(email.boundingBox().width).isGreaterThan(120);
            assertThat(desk.button("Columns").boundingBox().y)
                    .isCloseTo(desk.button("More").boundingBox().y, within(1.0));
            desk.picture("long-names-narrow");
            assertThat(desk.barriers()).isEmpty();
            assertThat(desk.troubles()).isEmpty();
        } finally {
            shop.describe(before);
        }
    }

    @Test
    void theDiagramLeadsToItsResourcesAndCanBeTakenAway() throws Exception {
        try (Desk desk = office.desk(shop)) {
            desk.open("-/diagram", "Diagram");
            Download download = desk.page()
                    .waitForDownload(() -> desk.button("Export as SVG").click());

            assertThat(download.suggestedFilename()).isEqualTo("admin.svg");
            assertThat(Files.readString(download.path()))
                    .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"")
                    .contains(">Customers</text>", ">Order items</text>")
                    .doesNotContain("class=", "<script");
            desk.main()
                    .getByRole(
                            AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^Suppliers\\b.*")))
                    .click();
            assertThat(desk.heading("Suppliers")).isVisible();
            assertThat(desk.troubles()).isEmpty();
        }
    }

    @Test
    void behindAProxyEveryAddressKeepsThePrefix() throws Exception {
        try (Proxy proxy = Proxy.before(shop.address(), "/intern/shop");
                Desk desk = office.desk(proxy.address())) {
            desk.page().navigate(proxy.address() + "/");
            assertThat(desk.page()).hasURL(Pattern.compile(".*/intern/shop/admin/(#/)?"));
            desk.open("customers", "Customers");
            desk.search("Jamal Baker");
            assertThat(desk.rows()).hasCount(1);
            desk.main().getByText("Jamal Baker").first().click();

            assertThat(desk.heading("Jamal Baker")).isVisible();
            assertThat(desk.rows().first()).isVisible();
            assertThat(proxy.strays()).isEmpty();
            assertThat(desk.troubles()).isEmpty();
        }
    }

    private static Locator figure(Desk desk, String title) {
        return desk.main().locator("figure").filter(new Locator.FilterOptions().setHasText(title));
    }
}
