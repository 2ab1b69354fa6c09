package dev.coppice.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import dev.coppice.bench.measure.Measure;
import dev.coppice.bench.measure.Sample;
import dev.coppice.bench.measure.Server;
import java.io.File;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * A real Chromium that is already running, in which each visitor has a cache of their own, empty at first. Times are those
 * of the page's own clock: from the beginning of the navigation to the frame after the awaited elements are there.
 */
final class AdminBrowser implements AutoCloseable {

    /** The rows of a list. */
    static final String ROWS = "main tbody tr";

    /** That a list has none. */
    static final String NO_ROWS = "main p";

    /** What leads to the lists. */
    static final String ENTRIES = "main a";

    private static final double PATIENCE = 60_000;
    private static final String AWAIT_PAINT = """
            awaited => {
              const isThere = () => document.querySelector(awaited) !== null;
              const painted = () => requestAnimationFrame(() => setTimeout(() => { window.painted = performance.now(); }));
              new MutationObserver((_, observer) => {
                if (isThere()) { observer.disconnect(); painted(); }
              }).observe(document, { childList: true, subtree: true });
            }
            """;

    private final Playwright playwright;
    private final Browser browser;

    private AdminBrowser(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static AdminBrowser open(Path root) {
        System.setProperty("playwright.nodejs.path", node(root).toString());
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        String executable = Objects.requireNonNull(System.getenv("COPPICE_CHROMIUM"), "bench/run names a Chromium");
        // Root, as in containers, has no sandbox; what is shown comes from this machine only.
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(executable))
                        .setArgs(List.of("--no-sandbox")));
        return new AdminBrowser(playwright, browser);
    }

    /** A visitor who was never here opens a page. */
    Sample cold(Server server, String place, String awaited) {
        try (BrowserContext context = visitor()) {
            Page page = context.newPage();
            AtomicLong scripts = new AtomicLong();
            page.onRequestFinished(request -> scripts.addAndGet(scriptSize(request)));
            page.addInitScript("(%s)(%s)".formatted(AWAIT_PAINT, quoted(awaited)));
            page.navigate(address(server, place));
            double painted = painted(page);
            return new Sample(Map.of(Measure.WALL, painted / 1e3, Measure.SCRIPTS, scripts.get() / 1e3));
        }
    }

    /** A visitor turns the page. */
    Sample nextPage(Server server, String place) {
        return later(
                server,
                place,
                page -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Next page"))
                        .click());
    }

    /** A visitor goes to the same list, filtered. */
    Sample filtered(Server server, String place, String filter) {
        String filtered = "#/%s?filter=%s".formatted(place, URLEncoder.encode(filter, StandardCharsets.UTF_8));
        return later(server, place, page -> page.evaluate("hash => { location.hash = hash; }", filtered));
    }

    private interface Move {
        void make(Page page);
    }

    /** From a move to the frame after other rows are there. The rows are not counted for that. */
    private Sample later(Server server, String place, Move move) {
        try (BrowserContext context = visitor()) {
            Page page = context.newPage();
            page.navigate(address(server, place));
            page.locator("main tbody tr").first().waitFor();
            String before = page.locator("main tbody tr").first().innerText();
            page.onRequest(AdminBrowser::countsNoAllRows);
            page.evaluate("""
                    before => {
                      const first = () => document.querySelector('main tbody tr')?.innerText;
                      window.painted = undefined;
                      window.begun = undefined;
                      for (const event of ['click', 'hashchange']) {
                        window.addEventListener(event, () => { window.begun ??= performance.now(); }, { capture: true });
                      }
                      new MutationObserver((_, observer) => {
                        if (first() !== undefined && first() !== before && window.begun !== undefined) {
                          observer.disconnect();
                          requestAnimationFrame(() => setTimeout(() => { window.painted = performance.now() - window.begun; }));
                        }
                      }).observe(document, { childList: true, subtree: true, characterData: true });
                    }
                    """, before);
            move.make(page);
            return new Sample(Map.of(Measure.WALL, painted(page) / 1e3));
        }
    }

    private static void countsNoAllRows(Request request) {
        if (request.url().matches(".*/api/\\w+\\?.*") && !request.url().contains("Count=")) {
            throw new IllegalStateException("All rows are counted by " + request.url());
        }
    }

    private static double painted(Page page) {
        page.waitForFunction("() => window.painted !== undefined");
        return ((Number) page.evaluate("() => window.painted")).doubleValue();
    }

    private static long scriptSize(Request request) {
        return request.resourceType().equals("script") ? request.sizes().responseBodySize : 0;
    }

    private BrowserContext visitor() {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("en-US"));
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    private static String address(Server server, String place) {
        return "http://localhost:%d/admin/#/%s".formatted(server.port(), place);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\\\"") + "\"";
    }

    /** The one that builds the app. */
    private static Path node(Path root) {
        Path brought = root.resolve("admin/target/node/node");
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        Stream<Path> installed = Stream.of(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "node"));
        return Stream.concat(Stream.of(brought), installed)
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toAbsolutePath)
                .orElseThrow(() -> new IllegalStateException("No Node was found to drive the browser"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
