package dev.coppice.starter.web;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;

/** The one page of the admin app, under a policy that lets it run its own files and nothing else. */
final class AdminPage {

    private static final String NO_LOG_IN = "<meta name=\"log-in\" content=\"\">";
    private static final String NO_NONCE = "<meta name=\"csp-nonce\" content=\"\">";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String MISSING = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Admin app</title>
            </head>
            <body>
            <h1>The admin app is not part of this build</h1>
            <p>Build Coppice with its module admin, frontend included. The API is at <a href="../api">../api</a>, what the
            app would show at <a href="app.json">app.json</a>.</p>
            </body>
            </html>
            """;

    private AdminPage() {}

    /** @param logIn the address where people log in */
    static Reply reply(String logIn) {
        String nonce = nonce();
        String page = AdminFiles.find("index.html")
                .map(file -> new String(file.content(), StandardCharsets.UTF_8))
                .orElse(MISSING)
                .replace(NO_LOG_IN, "<meta name=\"log-in\" content=\"%s\">".formatted(HtmlUtils.htmlEscape(logIn)))
                .replace(NO_NONCE, "<meta name=\"csp-nonce\" content=\"%s\">".formatted(nonce));
        return new Reply(200, Map.of("Content-Type", "text/html;charset=utf-8"), page.getBytes(StandardCharsets.UTF_8))
                .with("Cache-Control", "no-store")
                .with("Content-Security-Policy", policy(nonce));
    }

    private static String policy(String nonce) {
        return "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-" + nonce + "'; "
                + "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; "
                + "form-action 'none'; frame-ancestors 'none'";
    }

    private static String nonce() {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
