package dev.coppice.verify.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What docs/api.md shows is what the sample answers, in the order of the page. */
class ApiPageTests {

    private static final Path PAGE = Path.of(System.getProperty("coppice.root", "."), "docs/api.md");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ANYTHING = "…";

    static List<Exchange> exchanges() {
        try {
            return Exchange.of(Files.readString(PAGE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void thePageShowsEachKindOfRequest() {
        assertThat(exchanges().stream().map(Exchange::method)).contains("GET", "POST", "PATCH", "DELETE");
        assertThat(exchanges()).hasSizeGreaterThan(8);
    }

    @ParameterizedTest
    @MethodSource("exchanges")
    void theSampleAnswersAsThePageShows(Exchange exchange) throws Exception {
        Sample sample = Sample.running();
        HttpRequest.Builder request = HttpRequest.newBuilder(sample.address().resolve(encoded(exchange.path())))
                .method(exchange.method(), HttpRequest.BodyPublishers.ofString(exchange.body()));
        if (!exchange.headers().containsKey("Content-Type") && !exchange.body().isEmpty()) {
            request.header("Content-Type", Sample.JSON_API);
        }
        exchange.headers().forEach(request::header);
        HttpResponse<String> answer = sample.send(request.build());

        assertThat(answer.statusCode())
                .as(answer.body())
                .isEqualTo(exchange.answer().status());
        exchange.answer()
                .headers()
                .forEach((name, shown) -> assertThat(
                                answer.headers().firstValue(name).orElse(""))
                        .as(name)
                        .matches(pattern(shown)));
        String shown = exchange.answer().body();
        if (shown.isEmpty()) {
            assertThat(answer.body()).isEmpty();
        } else {
            List<String> differences = new ArrayList<>();
            compare("", JSON.readTree(shown), JSON.readTree(answer.body()), differences);
            assertThat(differences).as(answer.body()).isEmpty();
        }
    }

    /** Members that are left out may be there; dots stand for anything, and at the end of an array for more of it. */
    private static void compare(String at, JsonNode shown, JsonNode answered, List<String> differences) {
        if (shown.isString() && shown.asString().equals(ANYTHING)) {
            if (answered.isMissingNode()) {
                differences.add(at + " is missing");
            }
        } else if (shown.isObject() && answered.isObject()) {
            shown.properties()
                    .forEach(member -> compare(
                            at + "/" + member.getKey(),
                            member.getValue(),
                            answered.path(member.getKey()),
                            differences));
        } else if (shown.isArray() && answered.isArray()) {
            boolean open =
                    !shown.isEmpty() && shown.get(shown.size() - 1).asString("").equals(ANYTHING);
            int size = open ? shown.size() - 1 : shown.size();
            boolean fits = open ? answered.size() >= size : answered.size() == size;
            if (!fits) {
                differences.add("%s has %d entries".formatted(at, answered.size()));
            }
            for (int i = 0; i < Math.min(size, answered.size()); i++) {
                compare(at + "/" + i, shown.get(i), answered.get(i), differences);
            }
        } else if (!isSame(shown, answered)) {
            differences.add("%s is %s instead of %s".formatted(at, answered, shown));
        }
    }

    private static boolean isSame(JsonNode shown, JsonNode answered) {
        boolean texts = shown.isString() && answered.isString();
        return texts ? answered.asString().matches(pattern(shown.asString())) : shown.equals(answered);
    }

    private static String pattern(String shown) {
        return "(?s)" + Pattern.quote(shown).replace(ANYTHING, "\\E.*\\Q");
    }

    private static String encoded(String path) {
        return path.replace("[", "%5B").replace("]", "%5D").replace(" ", "%20").replace("\"", "%22");
    }
}
