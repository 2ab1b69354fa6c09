package dev.coppice.verify.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** One person at the app: a browser of their own, what they see, and what went wrong behind it. */
final class Desk implements AutoCloseable {

    static final Path SCREENSHOTS = Path.of(System.getProperty("coppice.root", "."), "verify", "target", "screenshots");
    private static final double PATIENCE = 60_000;
    private static final String MOVES = "document.getAnimations().filter(one => one.playState === 'running'"
            + " && one.effect.getComputedTiming().endTime < Infinity)";

    static {
        setDefaultAssertionTimeout(PATIENCE);
    }

    private final URI address;
    private final BrowserContext context;
    private final Page page;
    private final List<String> troubles = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private boolean isProvoking;

    /** How a window looks. */
    enum Look {
        WIDE_LIGHT(1280, ColorScheme.LIGHT),
        WIDE_DARK(1280, ColorScheme.DARK),
        NARROW_LIGHT(390, ColorScheme.LIGHT),
        NARROW_DARK(390, ColorScheme.DARK);

        private final int width;
        private final ColorScheme scheme;

        Look(int width, ColorScheme scheme) {
            this.width = width;
            this.scheme = scheme;
        }
    }

    Desk(Browser browser, URI address, Look look, Consumer<Browser.NewContextOptions> more) {
        this.address = address;
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setViewportSize(look.width, 900)
                .setColorScheme(look.scheme)
                .setLocale("en-US");
        more.accept(options);
        context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onPageError(troubles::add);
        page.onConsoleMessage(message -> {
            // That a request was refused is part of some tours; everything else that is logged as an error is one.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                troubles.add(message.text());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400) {
                refusals.add("%d %s %s"
                        .formatted(response.status(), response.request().method(), response.url()));
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(address.toString()) && !request.url().matches("(data|blob):.*")) {
                troubles.add("A call to " + request.url());
            }
        });
    }

    Page page() {
        return page;
    }

    /** Errors of scripts, violations of the policy and calls to other hosts. */
    List<String> troubles() {
        return List.copyOf(troubles);
    }

    /** What the server refused so far; some tours ask for it. */
    List<String> refusals() {
        return List.copyOf(refusals);
    }

    /** From here on, the server is asked for what it has to refuse. */
    void provoke() {
        isProvoking = true;
    }

    /** From here on, everything that it refuses is trouble again. */
    void behave() {
        isProvoking = false;
    }

    boolean asksFor(String refusal) {
        return isProvoking && refusal.matches("4\\d\\d (POST|PATCH|DELETE) .*");
    }

    /** Goes to a place in the app and waits for its heading. */
    Desk open(String place, String heading) {
        page.navigate(place(place));
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(heading).setLevel(1)))
                .isVisible();
        return this;
    }

    /** The address of a place in the app. */
    String place(String place) {
        return address + "/admin/#/" + place;
    }

    Locator main() {
        return page.getByRole(AriaRole.MAIN);
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return main().getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The text input with a label. */
    Locator input(String label) {
        return main().getByRole(
                        AriaRole.TEXTBOX,
                        new Locator.GetByRoleOptions().setName(label).setExact(true));
    }

    /** The input of a form, by the name that its field has in the API. */
    Locator field(String name) {
        return field(main(), name);
    }

    /** The same of a form anywhere. */
    static Locator field(Locator place, String name) {
        return place.locator("input[name='%1$s'], textarea[name='%1$s']".formatted(name));
    }

    Locator button(Locator place, String name) {
        return place.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The heading of the page. */
    Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING,
                new Page.GetByRoleOptions().setName(name).setExact(true).setLevel(1));
    }

    Locator tab(String name) {
        return page.getByRole(
                AriaRole.TAB, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator dialog(String name) {
        return page.getByRole(
                AriaRole.DIALOG, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator lookup(String label) {
        return main().getByRole(
                        AriaRole.COMBOBOX,
                        new Locator.GetByRoleOptions().setName(label).setExact(true));
    }

    void search(String words) {
        page.getByRole(
                        AriaRole.SEARCHBOX,
                        new Page.GetByRoleOptions().setName("Search").setExact(true))
                .fill(words);
    }

    /** Says yes to what is asked. */
    void confirm(String action) {
        button(page.getByRole(AriaRole.ALERTDIALOG), action).click();
    }

    /** The head of a column, which says how rows are sorted. */
    Locator columnHeader(String name) {
        return main().getByRole(AriaRole.COLUMNHEADER).filter(new Locator.FilterOptions().setHasText(name));
    }

    /** The rows of the first table, without its header. */
    Locator rows() {
        return main().getByRole(AriaRole.TABLE).first().locator("tbody tr");
    }

    /** The file that the list on the page is taken along as. */
    Download exported() {
        button("More").click();
        return page.waitForDownload(() -> page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName("Export as CSV").setExact(true))
                .click());
    }

    void choose(String label, String words) {
        lookup(label).fill(words);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(words))
                .first()
                .click();
    }

    /** What begins with a text, for the browser, which knows no quotes in patterns. */
    static Pattern beginning(String text, String rest) {
        return Pattern.compile("^" + quoted(text) + rest);
    }

    static String quoted(String text) {
        return text.replaceAll("[.*+?^${}()|\\[\\]\\\\/]", "\\\\$0");
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /** What axe finds that keeps people out, while nothing fades in or out and no rows are waited for. */
    List<String> barriers() {
        List<Rule> found = violationsAfterMoves();
        for (int again = 0; again < 5 && (boolean) page.evaluate("() => " + MOVES + ".length > 0"); again++) {
            found = violationsAfterMoves();
        }
        return found.stream()
                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                .map(Desk::barrier)
                .toList();
    }

    private List<Rule> violationsAfterMoves() {
        // Rows that are about to be replaced are pale.
        page.waitForFunction("() => document.querySelector('table[aria-busy=true]') === null");
        page.evaluate("() => Promise.all(" + MOVES + ".map(one => one.finished.catch(() => {})))");
        // The other way is for frames, which the app has none of: a window more for each look.
        return new AxeBuilder(page)
                .setLegacyMode(true)
                .options(onlyViolations())
                .analyze()
                .getViolations();
    }

    /** What passes is not told element by element, which long lists have thousands of. */
    private static AxeRunOptions onlyViolations() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private static String barrier(Rule rule) {
        return "%s: %s, at %s"
                .formatted(
                        rule.getId(), rule.getHelp(), rule.getNodes().getFirst().getHtml());
    }

    @Override
    public void close() {
        context.close();
    }
}
