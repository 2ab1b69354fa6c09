package dev.coppice.starter.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.springframework.web.util.HtmlUtils;

/** The page that explains the API to people: Swagger UI, without any script inside of the page. */
final class DocsPage {

    static final String SCRIPT = ApiHandler.BASE + "/docs.js";

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'";
    private static final String VERSION_FILE = "META-INF/maven/org.webjars/swagger-ui/pom.properties";

    private DocsPage() {}

    static Reply page(String prefix) {
        String html = """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>API</title>
                <link rel="stylesheet" href="%1$s/swagger-ui.css">
                <link rel="icon" href="%1$s/favicon-32x32.png">
                </head>
                <body>
                <div id="swagger-ui"></div>
                <script src="%1$s/swagger-ui-bundle.js"></script>
                <script src="%2$s"></script>
                </body>
                </html>
                """.formatted(escaped(prefix) + "/webjars/swagger-ui/" + Version.VALUE, escaped(prefix) + SCRIPT);
        return reply("text/html;charset=utf-8", html).with("Content-Security-Policy", POLICY);
    }

    static Reply script() {
        return reply("text/javascript;charset=utf-8", """
                window.ui = SwaggerUIBundle({
                  url: new URL('openapi.json', document.currentScript.src).href,
                  dom_id: '#swagger-ui',
                  deepLinking: true,
                  docExpansion: 'none',
                  presets: [SwaggerUIBundle.presets.apis],
                });
                """);
    }

    /** A prefix may come from a header that a proxy passes on. */
    private static String escaped(String prefix) {
        return HtmlUtils.htmlEscape(prefix);
    }

    private static Reply reply(String type, String text) {
        return new Reply(
                200,
                Map.of("Content-Type", type, "X-Content-Type-Options", "nosniff"),
                text.getBytes(StandardCharsets.UTF_8));
    }

    /** Read when somebody first looks at the page. */
    private static final class Version {

        static final String VALUE = read();

        private static String read() {
            try (InputStream in = DocsPage.class.getClassLoader().getResourceAsStream(VERSION_FILE)) {
                Properties properties = new Properties();
                properties.load(in);
                return properties.getProperty("version");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
