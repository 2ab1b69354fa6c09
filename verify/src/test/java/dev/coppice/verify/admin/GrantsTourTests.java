package dev.coppice.verify.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whom the app shows what, with a log-in as docs/security.md sets it up. */
@ExtendWith(Premises.class)
@SuppressWarnings("NullAway.Init") // Filled before the first test.
class GrantsTourTests {

    private static Issuer issuer;
    private static GuardedServer shop;

    private final Office office;

    GrantsTourTests(Office office) {
        this.office = office;
    }

    @BeforeAll
    static void open(Office office, @TempDir Path folder) throws Exception {
        issuer = Issuer.create();
        shop = office.guarded().withForm(issuer.settings(folder));
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

    @Test
    void whoIsLoggedInIsShownAndCanLogOut() {
        try (Desk desk = as("carla")) {
            assertThat(account(desk, "carla")).isVisible();
            assertThat(desk.barriers()).isEmpty();
            desk.picture("logged-in");
            desk.button("Log out").click();
            assertThat(desk.page()).hasURL(Pattern.compile(".*/login"));
            assertThat(fetch(desk, "GET", "/api/customers").status()).isEqualTo(401);
            desk.page().navigate(shop.address() + "/admin/");
            assertThat(desk.heading("Log in")).isVisible();

            desk.link("Log in").click();
            logIn(desk.page(), "ada");
            assertThat(account(desk, "ada")).isVisible();
            assertThat(account(desk, "carla")).hasCount(0);
            assertThat(menu(desk, "Products")).isVisible();
            assertThat(desk.troubles()).isEmpty();
        }
        try (Desk desk = as(office.desk(shop.address(), Desk.Look.NARROW_LIGHT), "carla")) {
            assertThat(account(desk, "carla")).isVisible();
            assertThat(desk.button("Log out")).isVisible();
            assertThat(desk.barriers()).isEmpty();
            desk.picture("logged-in-narrow");
        }
    }

    @Test
    void whoLogsOutWithAHalfFilledFormIsAskedFirstAndOnce() {
        try (Desk desk = as("carla")) {
            List<String> asked = new ArrayList<>();
            boolean[] isSure = {false};
            desk.page().onDialog(dialog -> {
                asked.add(dialog.type() + ": " + dialog.message());
                if (isSure[0]) {
                    dialog.accept();
                } else {
                    dialog.dismiss();
                }
            });
            desk.open("customers/2/edit", "");
            desk.field("phone").fill("555 0102");
            desk.button("Log out").click();
            assertThat(account(desk, "carla")).isVisible();
            assertThat(desk.field("phone")).hasValue("555 0102");
            assertThat(fetch(desk, "GET", "/api/customers").status()).isEqualTo(200);

            isSure[0] = true;
            desk.button("Log out").click();
            assertThat(desk.page()).hasURL(Pattern.compile(".*/login"));
            String question = "confirm: What you typed is not saved. Leave all the same?";
            assertThat(asked).containsExactly(question, question);
            assertThat(desk.troubles()).isEmpty();
        }
    }

    @Test
    void aLogOutThatIsRefusedIsToldAndLeavesThePageAsItIs() {
        try (Desk desk = as("carla")) {
            desk.page().route("**/logout", GrantsTourTests::withoutToken);
            desk.button("Log out").click();

            assertThat(desk.page().locator("body"))
                    .containsText("You are still logged in: the server answered 403 at /logout");
            assertThat(account(desk, "carla")).isVisible();
        }
    }

    private static void withoutToken(Route route) {
        Map<String, String> headers = new HashMap<>(route.request().allHeaders());
        headers.remove("x-xsrf-token");
        route.resume(new Route.ResumeOptions().setHeaders(headers));
    }

    @Test
    void aProgramWithATokenNeedsNeitherFormNorCookie() throws Exception {
        String token = issuer.token("robot", "clerk");
        String change = "{\"data\":{\"type\":\"customers\",\"id\":\"3\",\"attributes\":{\"phone\":\"555 0101\"}}}";
        try (Desk program = office.desk(shop.address())) {
            assertThat(sent(program, token, "GET", "/api/customers/3", null).status())
                    .isEqualTo(200);
            assertThat(sent(program, token, "PATCH", "/api/customers/3", change).status())
                    .isEqualTo(200);
            assertThat(sent(program, token, "GET", "/api/products", null).status())
                    .isEqualTo(404);
            assertThat(sent(program, token, "DELETE", "/api/customers/3", null).text())
                    .contains("not-granted");
            String forged = Issuer.create().token("robot", "clerk");
            APIResponse refused = sent(program, forged, "GET", "/api/customers/3", null);
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.headers().get("www-authenticate")).startsWith("Bearer");
        }
    }

    private static APIResponse sent(Desk program, String token, String method, String path, @Nullable String body) {
        RequestOptions options = RequestOptions.create()
                .setMethod(method)
                .setHeader("Authorization", "Bearer " + token)
                .setHeader("Content-Type", "application/vnd.api+json");
        return program.page().request().fetch(shop.address() + path, body == null ? options : options.setData(body));
    }

    private static Locator account(Desk desk, String name) {
        return desk.page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Logged in as " + name));
    }

    private Desk as(String person) {
        return as(office.desk(shop.address()), person);
    }

    private static Desk as(Desk desk, String person) {
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
        RequestOptions options = RequestOptions.create()
                .setMethod(method)
                .setHeader("X-Requested-With", "XMLHttpRequest")
                .setHeader("X-XSRF-TOKEN", token);
        return desk.page().request().fetch(shop.address() + path, options);
    }

    private static Locator menu(Desk desk, String name) {
        return desk.page()
                .getByRole(AriaRole.NAVIGATION)
                .getByText(name, new Locator.GetByTextOptions().setExact(true));
    }
}
