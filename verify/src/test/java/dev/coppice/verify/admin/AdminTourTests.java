package dev.coppice.verify.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** What people do with the app, on the sample; each test is a person of its own and leaves the data as it was. */
@ExtendWith(Premises.class)
class AdminTourTests {

    private static final Path TOLD =
            Path.of(System.getProperty("coppice.root", "."), "verify", "cases", "admin", "shop.txt");

    private final Office office;
    private final Shop shop;

    AdminTourTests(Office office) throws Exception {
        this.office = office;
        this.shop = office.shop();
    }

    @Test
    void theBrowserIsToldWhatTheDescriptionSaysAndTheModelKnows() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(shop.address().resolve("/admin/app.json"))
                .build();
        String told;
        try (HttpClient client = HttpClient.newHttpClient()) {
            told = Told.lines(new JsonMapper()
                    .readTree(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .body()));
        }
        if (System.getProperty("golden.update") != null) {
            Files.writeString(TOLD, told);
        }

        assertThat(told).isEqualTo(Files.readString(TOLD));
    }

    @Test
    void theWayInLeadsToTheAppWhichNamesTheDatabaseAndItsResources() {
        try (Desk desk = desk()) {
            desk.page().navigate(shop.address() + "/");

            assertThat(desk.main()).containsText("SQLite · 16 resources");
            assertThat(desk.page()).hasURL(Pattern.compile(".*/admin/(#/)?"));
            assertThat(desk.link("Customers")).isVisible();
            assertThat(desk.link("Order items")).isVisible();
            assertThat(desk.barriers()).isEmpty();
            assertThat(desk.troubles()).isEmpty();
        }
    }

    @Test
    void aListNamesParentsAndIsSortedSearchedAndPaged() {
        try (Desk desk = desk()) {
            desk.open("orders", "Orders");
            assertThat(desk.rows().first()).containsText("Uma Silva");

            desk.open("customers", "Customers");
            desk.button("Name").click();
            assertThat(desk.rows().first()).containsText("Aiko");
            desk.page().getByRole(AriaRole.SEARCHBOX, named("Search")).fill("Silva");
            assertThat(desk.rows().filter(new Locator.FilterOptions().setHasNotText("Silva")))
                    .hasCount(0);
            assertThat(desk.rows().first()).containsText("Silva");

            desk.open("products", "Products");
            assertThat(desk.rows()).hasCount(25);
            String first = desk.rows().first().locator("td").nth(2).innerText();
            desk.page()
                    .getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(Pattern.compile("next page", Pattern.CASE_INSENSITIVE)))
                    .first()
                    .click();
            assertThat(desk.main()).containsText("26–50");
            assertThat(desk.rows().first()).not().containsText(first);
            assertThat(desk.barriers()).isEmpty();
            assertThat(desk.troubles()).isEmpty();
        }
    }

    @Test
    void whatTheServerRefusesStandsAtItsFieldAndNothingTypedIsLost() {
        try (Desk desk = desk()) {
            desk.open("customers/create", "New: Customer");
            desk.input("Name").fill("Ada <script>alert(1)</script>");
            desk.input("Email").fill("liam.baker1@example.com");
            desk.choose("Country", "Portugal");
            desk.button("Generate").click();
            desk.button("Save").click();

            assertThat(desk.main()).containsText("There is one like this already");
            assertThat(desk.input("Email")).hasAttribute("aria-invalid", "true");
            assertThat(desk.input("Name")).hasValue("Ada <script>alert(1)</script>");
            assertThat(desk.barriers()).isEmpty();

            desk.input("Email").fill("ada@example.org");
            desk.button("Save").click();
            assertThat(desk.heading("Ada <script>alert(1)</script>")).isVisible();
            assertThat(desk.main()).containsText("Portugal");

            desk.button("Delete").click();
            desk.confirm("Delete");
            assertThat(desk.heading("Customers")).isVisible();
            assertThat(desk.troubles()).isEmpty();
        }
    }

    @Test
    void whoComesSecondChoosesFieldByField() {
        try (Desk first = desk();
                Desk second = desk()) {
            first.open("suppliers/1", supplier(first));
            second.open("suppliers/1", supplier(second));
            String before = second.input("Website").inputValue();
            first.input("Rating").fill("3");
            first.button("Save").click();
            assertThat(first.link("Edit")).isVisible();

            second.input("Website").fill("https://mine.example.org");
            second.input("Rating").fill("4");
            second.button("Save").click();

            Locator dialog = second.page().getByRole(AriaRole.DIALOG, named("Changed meanwhile"));
            assertThat(dialog).isVisible();
            assertThat(dialog).containsText("What you typed");
            second.picture("conflict");
            assertThat(second.barriers()).isEmpty();
            second.button(dialog, "Cancel").click();
            assertThat(second.main())
                    .containsText("Nothing is saved yet: somebody else changed this row meanwhile (Rating).");
            assertThat(second.input("Website")).hasValue("https://mine.example.org");
            second.picture("conflict-open");
            assertThat(second.barriers()).isEmpty();
            second.button("Compare").click();
            assertThat(dialog).containsText("https://mine.example.org");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take all as they are now"))
                    .click();
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Keep all mine"))
                    .click();
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save this"))
                    .click();

            assertThat(second.link("Edit")).isVisible();
            assertThat(second.main()).containsText("https://mine.example.org");
            second.open("suppliers/1", supplier(second));
            assertThat(second.input("Rating")).hasValue("4");
            second.input("Website").fill(before);
            second.button("Save").click();
            assertThat(second.link("Edit")).isVisible();
            assertThat(first.troubles()).isEmpty();
            assertThat(second.troubles()).isEmpty();
        }
    }

    @Test
    void keysOfSeveralPartsAndRowsThatLeadToTheirOwnKindAreLookedUpAndShown() {
        try (Desk desk = desk()) {
            desk.open("orders/1/show", "Order #1");
            assertThat(desk.link("#32:1")).isVisible();
            assertThat(desk.rows()).hasCount(4);
            desk.link("#32:1").click();
            assertThat(desk.heading("Address #32:1")).isVisible();

            desk.open("employees/1/show", "Hansen");
            assertThat(desk.page().getByRole(AriaRole.TAB, named("Managed employees")))
                    .isVisible();
            assertThat(desk.rows().first()).containsText("Head of sales");
            assertThat(desk.barriers()).isEmpty();
            assertThat(desk.troubles()).isEmpty();
        }
    }

    @Test
    void anEditOfTheDescriptionShowsAfterAReloadAndATypoTakesNothingElseAway() throws Exception {
        String before = shop.description();
        try (Desk desk = desk()) {
            desk.open("customers", "Customers");

            shop.describe(before.replace("  customers:\n", "  customers:\n    label: Clients\n")
                    .replace("- phone", "- phnoe"));
            desk.page().reload();

            assertThat(desk.heading("Clients")).isVisible();
            assertThat(desk.page().locator("body")).containsText("Problems");
            desk.open("-/problems", "Problems");
            assertThat(desk.main()).containsText("'customers' has no attribute 'phnoe'");
            assertThat(desk.main()).containsText("Did you mean 'phone'?");
            assertThat(desk.main()).containsText("line");
            assertThat(desk.troubles()).isEmpty();
        } finally {
            shop.describe(before);
        }
    }

    @Test
    void whatTextsSayIsShownAndNeverDone() {
        String hostile = "<img src=x onerror=alert(1)> \u202Egni";
        try (Desk desk = desk()) {
            desk.open("categories/create", "New: Category");
            desk.input("Name").fill(hostile);
            desk.input("Description").fill("**bold** <b>not</b> [x](javascript:alert(1))");
            desk.button("Save").click();
            assertThat(desk.heading(hostile)).isVisible();
            assertThat(desk.main().locator("img[src=x]")).hasCount(0);
            desk.open("categories", "Categories");
            assertThat(desk.main()).containsText("<img src=x onerror=alert(1)>");
            desk.main().getByText("<img src=x").first().click();
            assertThat(desk.heading(hostile)).isVisible();
            desk.button("Delete").click();
            desk.confirm("Delete");
            assertThat(desk.heading("Categories")).isVisible();
            assertThat(desk.troubles()).isEmpty();
        }
    }

    @Test
    void theMainPagesArePhotographedInEveryLook() {
        for (Desk.Look look : Desk.Look.values()) {
            try (Desk desk = office.desk(shop, look)) {
                String suffix =
                        "-" + look.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
                desk.open("", "Shop").picture("home" + suffix);
                desk.open("orders", "Orders");
                assertThat(desk.link("Uma Silva").first()).isVisible();
                desk.picture("list" + suffix);
                desk.open("orders/1/show", "Order #1");
                assertThat(desk.link("Classic Axe")).isVisible();
                desk.picture("row" + suffix);
                desk.open("customers/2", "Jamal Baker").picture("form" + suffix);
                desk.open("-/diagram", "Diagram");
                assertThat(desk.main()).containsText("Customers");
                desk.picture("diagram" + suffix);
                assertThat(desk.barriers()).isEmpty();
                assertThat(desk.troubles()).isEmpty();
            }
        }
    }

    private String supplier(Desk desk) {
        desk.page().navigate(shop.address() + "/admin/#/suppliers/1");
        return desk.main()
                .getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(1))
                .innerText();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private Desk desk() {
        return office.desk(shop);
    }
}
