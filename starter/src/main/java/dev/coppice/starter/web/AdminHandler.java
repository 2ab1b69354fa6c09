package dev.coppice.starter.web;

import dev.coppice.admin.read.AdminSchema;
import dev.coppice.starter.admin.AdminApps;
import dev.coppice.starter.grants.Caller;
import dev.coppice.starter.grants.PerView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.HttpRequestHandler;

/**
 * Serves the admin apps: the main one at {@code /admin/}, the others below it. All of an app's addresses are relative, so
 * that it works wherever a proxy puts it.
 */
final class AdminHandler implements HttpRequestHandler {

    static final String BASE = "/admin";

    private static final String ALLOWED = "GET, HEAD, OPTIONS";
    private static final String NO_STORE = "no-store";
    private static final Pattern NOT_AT_ALL = Pattern.compile(";\\s*q\\s*=\\s*0(\\.0*)?\\s*$");
    private static final String FOREVER = "public, max-age=31536000, immutable";

    private final Gate gate;
    private final PerView<AdminApps> apps;
    private final LogInPages pages;

    AdminHandler(Gate gate, PerView<AdminApps> apps, LogInPages pages) {
        this.gate = gate;
        this.apps = apps;
        this.pages = pages;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request)
                .with("X-Content-Type-Options", "nosniff")
                .with("Referrer-Policy", "no-referrer")
                .send(response);
    }

    private Reply answer(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD" -> get(request);
            case "OPTIONS" -> Reply.empty(204).with(Reply.ALLOW, ALLOWED);
            default -> ApiErrors.of(405).with(Reply.ALLOW, ALLOWED);
        };
    }

    private Reply get(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length() + BASE.length());
        if (path.isEmpty()) {
            return moved("admin/");
        }
        String rest = path.substring(1);
        Optional<Reply> main = part(AdminApps.MAIN, rest, request);
        if (main.isPresent()) {
            return main.get();
        }
        int slash = rest.indexOf('/');
        String name = slash < 0 ? rest : rest.substring(0, slash);
        if (name.equals(AdminApps.MAIN) || !apps.ofAll().names().contains(name)) {
            return ApiErrors.of(404);
        }
        return slash < 0
                ? moved(name + "/")
                : part(name, rest.substring(slash + 1), request).orElseGet(() -> ApiErrors.of(404));
    }

    /** What an app has at an address below its own; empty if it has nothing there. */
    private Optional<Reply> part(String app, String path, HttpServletRequest request) {
        return switch (path) {
            case "", "index.html" -> Optional.of(AdminPage.reply(pages.in(request)));
            case "app.json" -> description(app, request);
            case "schema.json" -> Optional.of(schema());
            default -> file(path, request.getHeader("Accept-Encoding"));
        };
    }

    private Optional<Reply> description(String app, HttpServletRequest request) {
        Caller caller = gate.caller(request);
        AdminApps seen = apps.of(caller);
        AdminApps.Visitor visitor = gate.knows(caller) ? pages.visitor(request, caller) : null;
        return (gate.isOpen(seen.graph(), caller)
                        ? seen.find(app, visitor).map(AdminHandler::json)
                        : Optional.of(Gate.refusal()))
                .map(reply -> reply.with("Cache-Control", NO_STORE));
    }

    private static Reply json(byte[] text) {
        return new Reply(200, Map.of("Content-Type", "application/json"), text);
    }

    /** Packed once and for all; the container would do it each time. */
    private static Optional<Reply> file(String path, @Nullable String codings) {
        boolean hashed = path.startsWith("assets/");
        return AdminFiles.find(path)
                .map(file ->
                        packed(file, codings).with("Content-Type", file.type()).with("Vary", "Accept-Encoding"))
                .map(reply -> reply.with("Cache-Control", hashed ? FOREVER : "no-cache"));
    }

    private static Reply packed(AdminFiles.File file, @Nullable String codings) {
        return file.packed().entrySet().stream()
                .filter(packed -> takes(codings, packed.getKey()))
                .findFirst()
                .map(packed -> new Reply(200, Map.of("Content-Encoding", packed.getKey()), packed.getValue()))
                .orElseGet(() -> new Reply(200, Map.of(), file.content()));
    }

    private static boolean takes(@Nullable String codings, String coding) {
        return codings != null
                && Stream.of(codings.split(",", -1))
                        .map(each -> each.strip().toLowerCase(Locale.ROOT))
                        .filter(each -> each.equals(coding) || each.startsWith(coding + ";"))
                        .anyMatch(each -> !NOT_AT_ALL.matcher(each).find());
    }

    private static Reply schema() {
        byte[] text = AdminSchema.text().getBytes(StandardCharsets.UTF_8);
        return new Reply(200, Map.of("Content-Type", "application/schema+json"), text)
                .with("Cache-Control", "no-cache");
    }

    /** Relative, so that it holds behind a proxy that says nothing, too. */
    private static Reply moved(String to) {
        return Reply.empty(302).with("Location", to);
    }
}
