package dev.coppice.verify.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whom the app shows what, with a log-in as docs/security.md sets it up. */
@ExtendWith(Premises.class)
@SuppressWarnings("NullAway.Init") // Filled before the first test.
class GrantsTourTests {

    private static GuardedShop shop;

    private final Office office;

    GrantsTourTests(Office office) {
        this.office = office;
    }

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        shop = GuardedShop.in(folder);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void aStrangerIsLedToTheLogInAndBack() {
        try (Desk desk = office.desk(shop.address())) {
            desk.page().navigate(shop.address() + "/admin/");
            assertThat(desk.heading("Log in")).isVisible();
            assertThat(desk.barriers()).isEmpty();
            desk.link("Log in").click();
            logIn(desk.page(), "carla");

            assertThat(desk.page()).hasURL(Pattern.compile(".*/admin/(#/)?"));
            assertThat(menu(desk, "Customers")).isVisible();
            assertThat(desk.troubles()).isEmpty();
        }
    }

    @Test
    void aClerkSeesNeitherMenuEntryNorButtonAndTheApiRefusesItToo() {
        try (Desk desk = as("carla")) {
            desk.open("customers", "Customers");
            assertThat(menu(desk, "Orders")).isVisible();
            assertThat(menu(desk, "Products")).hasCount(0);
            assertThat(menu(desk, "Employees")).hasCount(0);
            assertThat(desk.rows().first()).isVisible();
            assertThat(desk.link("New")).hasCount(0);
            desk.open("customers/1/show", "");
            assertThat(desk.link("Edit")).isVisible();
            assertThat(desk.button("Delete")).hasCount(0);
            assertThat(desk.tab("Orders")).isVisible();
            assertThat(desk.tab("Addresses")).isVisible();
            assertThat(desk.main()).not().containsText("Country");
            desk.open("orders", "Orders");
            assertThat(desk.link("New")).isVisible();
            desk.open("orders/1/show", "Order #1");
            assertThat(desk.button("Delete")).isVisible();
            desk.open("-/diagram", "Diagram");
            assertThat(desk.main()).containsText("Customers");
            assertThat(desk.main()).not().containsText("Products");
            desk.page().navigate(desk.place("products"));
            assertThat(desk.main()).not().containsText("Products");
            assertThat(desk.troubles()).isEmpty();

            assertThat(fetch(desk, "GET", "/api/products").status()).isEqualTo(404);
            APIResponse refused = fetch(desk, "DELETE", "/api/customers/1");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text()).contains("not-granted");
            assertThat(desk.page()
                            .request()
                            .delete(shop.address() + "/api/orders/1")
                            .status())
                    .as("without the token that only our own pages know")
                    .isEqualTo(403);
        }
        try (Desk desk = as("ada")) {
            desk.open("products", "Products");
            assertThat(desk.link("New")).isVisible();
            desk.open("customers/1/show", "");
            assertThat(desk.main()).containsText("Country");
            assertThat(desk.button("Delete")).isVisible();
        }
    }

    @Test
    void whenALogInEndsWhatWasTypedIsSavedAfterTheNextOne() {
        try (Desk desk = as("carla")) {
            desk.open("customers/2/edit", "");
            desk.field("phone").fill("555 0100");
            desk.page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
            desk.button("Save").click();

            Locator notice = desk.page()
                    .getByRole(AriaRole.ALERT)
                    .filter(new Locator.FilterOptions().setHasText("nothing that you typed is lost"));
            assertThat(notice).isVisible();
            assertThat(desk.field("phone")).hasValue("555 0100");
            desk.picture("logged-out");
            assertThat(desk.barriers()).isEmpty();
            Page tab = desk.page()
                    .waitForPopup(() -> notice.getByRole(AriaRole.LINK).click());
            logIn(tab, "carla");
            assertThat(tab).hasURL(Pattern.compile(".*/admin/(#/)?"));
            tab.close();
            desk.button("Save").click();

            assertThat(desk.page()).hasURL(Pattern.compile(".*/customers/2/show"));
            assertThat(desk.main()).containsText("555 0100");
            assertThat(notice).hasCount(0);
            assertThat(desk.troubles()).isEmpty();
        }
    }

    private Desk as(String person) {
        Desk desk = office.desk(shop.address());
        desk.page().navigate(shop.address() + "/login");
        logIn(desk.page(), person);
        desk.page().waitForURL(Pattern.compile(".*/admin/(#/)?"));
        return desk;
    }

    private static void logIn(Page page, String person) {
        page.locator("input[name=username]").fill(person);
        page.locator("input[name=password]").fill(shop.password(person));
        page.locator("button[type=submit]").click();
    }

    /** As the app itself would send it. */
    private static APIResponse fetch(Desk desk, String method, String path) {
        String token = desk.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("");
        RequestOptions options = RequestOptions.create().setMethod(method).setHeader("X-XSRF-TOKEN", token);
        return desk.page().request().fetch(shop.address() + path, options);
    }

    private static Locator menu(Desk desk, String name) {
        return desk.page()
                .getByRole(AriaRole.NAVIGATION)
                .getByText(name, new Locator.GetByTextOptions().setExact(true));
    }
}
