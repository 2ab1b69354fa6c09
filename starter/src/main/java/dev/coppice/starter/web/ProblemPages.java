package dev.coppice.starter.web;

import dev.coppice.jsonapi.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.HtmlUtils;

/** One page for people about each kind of problem: where the links of errors lead. */
final class ProblemPages {

    /** No type of resources has a name that begins with an underscore. */
    static final String PATH = ApiHandler.BASE + "/_problems/";

    private static final String POLICY =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private ProblemPages() {}

    /**
     * Where the client that is being answered finds the pages, up to the slash before a code. Failures come from places that
     * know nothing of a request, and from the container, which has none yet; so it is looked for here.
     */
    static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getContextPath() + PATH
                : PATH;
    }

    /** The page about a code; none if there is no such code. */
    static Optional<Reply> page(String code) {
        return Arrays.stream(ProblemCode.values())
                .filter(known -> known.code().equals(code))
                .findFirst()
                .map(ProblemPages::page);
    }

    private static Reply page(ProblemCode code) {
        String html = """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%1$s</title>
                </head>
                <body>
                <h1>%1$s</h1>
                <p>Errors with the code <code>%2$s</code> have the status %3$d.</p>
                <p>%4$s</p>
                <p>%5$s</p>
                </body>
                </html>
                """.formatted(
                        escaped(code.title()),
                        code.code(),
                        code.status(),
                        escaped(Texts.of(code, "what")),
                        escaped(Texts.of(code, "then")));
        Map<String, String> headers = Map.of(
                "Content-Type",
                "text/html;charset=utf-8",
                "Content-Security-Policy",
                POLICY,
                "X-Content-Type-Options",
                "nosniff");
        return new Reply(200, headers, html.getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text);
    }

    /** Read when somebody first looks at a page. */
    private static final class Texts {

        private static final Properties ALL = read();

        static String of(ProblemCode code, String part) {
            return ALL.getProperty(code.code() + "." + part, "");
        }

        private static Properties read() {
            try (InputStream in = ProblemPages.class.getResourceAsStream("problems.properties")) {
                Properties properties = new Properties();
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                return properties;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
