package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.schema.testing.TestDatabase.Engine;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemPagesTests {

    private static final Pattern PARAGRAPH = Pattern.compile("<p>([^<]{20,})</p>");

    private final Server server = Server.on(Engine.H2);

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void eachCodeHasAPageThatSaysWhatHappenedAndWhatToDo(ProblemCode code) {
        Answer page = server.get("/api/_problems/" + code.code());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(page.body()).contains("<h1>" + code.title() + "</h1>", "<code>" + code.code() + "</code>");
        assertThat(PARAGRAPH.matcher(page.body()).results()).hasSize(2);
    }

    @Test
    void thereIsNoPageAboutWhatIsNoCode() {
        assertThat(server.get("/api/_problems/nothing").status()).isEqualTo(404);
        assertThat(server.get("/api/_problems/").status()).isEqualTo(404);
    }

    @Test
    void errorsLeadToTheirPageBelowAContextPath() {
        try (Server below = Server.with(Engine.H2, "--server.servlet.context-path=/shop")) {
            for (String path : new String[] {"/shop/api/nothing", "/shop/nothing", "/shop/api/openingHours/sunday"}) {
                String about = below.get(path).text("/errors/0/links/about");

                assertThat(about).isEqualTo("/shop/api/_problems/not-found");
                assertThat(below.get(about).status()).isEqualTo(200);
            }
        }
    }
}
