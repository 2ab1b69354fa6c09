package dev.coppice.verify.admin;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One browser, and the sample behind it on two engines; each is started when somebody first wants it. */
final class Office implements AutoCloseable {

    private final Path folder;
    private final Chromium chromium = new Chromium();
    private @Nullable Shop onSqlite;
    private @Nullable Shop onPostgres;
    private @Nullable GuardedShop guarded;

    /** Where the sample keeps its rows. */
    enum Engine {
        SQLITE,
        POSTGRESQL
    }

    Office() {
        try {
            folder = Files.createTempDirectory("coppice-office");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Shop shop() throws IOException, InterruptedException {
        if (onSqlite == null) {
            onSqlite = Shop.onSqlite(folder);
        }
        return onSqlite;
    }

    Shop shop(Engine engine) throws IOException, InterruptedException {
        if (engine == Engine.SQLITE) {
            return shop();
        }
        if (onPostgres == null) {
            onPostgres = Shop.onPostgres(folder, shop());
        }
        return onPostgres;
    }

    /** Where not everybody is let in. */
    GuardedShop guarded() throws IOException, InterruptedException {
        if (guarded == null) {
            guarded = GuardedShop.in(Files.createDirectory(folder.resolve("guarded")));
        }
        return guarded;
    }

    Desk desk() throws IOException, InterruptedException {
        return desk(shop());
    }

    Desk desk(Shop shop) {
        return desk(shop, Desk.Look.WIDE_LIGHT);
    }

    /** In front of whatever stands at an address. */
    Desk desk(URI address) {
        return desk(address, Desk.Look.WIDE_LIGHT);
    }

    Desk desk(URI address, Desk.Look look) {
        return new Desk(chromium.browser(), address, look, browser -> {});
    }

    /** With a browser that has something of its own to tell servers. */
    Desk desk(URI address, Consumer<Browser.NewContextOptions> browser) {
        return new Desk(chromium.browser(), address, Desk.Look.WIDE_LIGHT, browser);
    }

    Desk desk(Shop shop, Desk.Look look) {
        return desk(shop.address(), look);
    }

    @Override
    public void close() {
        close(onSqlite);
        close(onPostgres);
        chromium.close();
        try {
            ContactSheet.of(Desk.SCREENSHOTS);
            delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(@Nullable Shop shop) {
        if (shop != null) {
            shop.close();
        }
    }

    private void delete() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
