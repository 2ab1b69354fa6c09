package dev.coppice.verify.admin;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser of this machine, driven by Playwright. Nothing is downloaded: the browser is the one that {@code
 * COPPICE_CHROMIUM} names or that is installed, the driver runs on the Node that builds the app.
 */
final class Chromium implements AutoCloseable {

    private static final Path ROOT = Path.of(System.getProperty("coppice.root", "."));
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final List<Path> OTHERS = List.of(
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        System.setProperty("playwright.nodejs.path", node().toString());
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // Root, as in containers, has no sandbox; what is shown comes from this machine only.
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of("--no-sandbox")));
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Path executable() {
        String named = Objects.requireNonNullElse(System.getenv("COPPICE_CHROMIUM"), "");
        if (!named.isBlank()) {
            return Path.of(named);
        }
        return Stream.concat(NAMES.stream().flatMap(name -> onPath(name).stream()), OTHERS.stream())
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium was found; install Debian's package chromium, or name one in COPPICE_CHROMIUM"));
    }

    private static Path node() {
        Path brought = ROOT.resolve("admin/target/node/node");
        return Files.isExecutable(brought)
                ? brought.toAbsolutePath()
                : onPath("node")
                        .orElseThrow(() -> new IllegalStateException(
                                "No Node was found; build the module admin, which brings one, or install it"));
    }

    private static Optional<Path> onPath(String name) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Stream.of(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
