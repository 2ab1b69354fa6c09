package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentNegotiationTests {

    private static final String CHANGE = "{\"data\":{\"type\":\"employees\",\"id\":\"1\",\"attributes\":{}}}";

    private final Server server = Server.on(Engine.H2);

    @Test
    void cn1AndCn2EachAnswerSaysTheMediaTypeWithoutParameters() {
        List<Answer> answers = List.of(
                server.get("/api/orders"),
                server.get("/api/orders/1"),
                server.get("/api/orders/1/relationships/items"),
                server.get("/api"),
                server.get("/api/orders/nope"),
                server.get("/nothing/at/all"),
                server.patch("/api/employees/1", CHANGE),
                server.send("PUT", "/api/orders", "{}"));

        assertThat(answers).extracting(answer -> answer.header("Content-Type")).containsOnly(MediaTypes.JSON_API);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            application/vnd.api+json;charset=utf-8           | 415
            application/vnd.api+json;ext="urn:x"             | 415
            application/vnd.api+json;profile="urn:x"         | 200
            application/vnd.api+json                         | 200
            application/json                                 | 415
            text/plain                                       | 415
            not a type                                       | 400
            application/vnd.api+json, application/vnd.api+json | 415
            """)
    void cn6AndCn7AndCn17TypesOfBodies(String contentType, int status) {
        Answer answer = server.send(server.request("GET", "/api/employees/1")
                .header("Content-Type", contentType)
                .method("PATCH", HttpRequest.BodyPublishers.ofString(CHANGE)));

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        if (status != 200) {
            assertThat(answer.text("/errors/0/source/header")).isEqualTo("Content-Type");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            application/vnd.api+json;a=b, application/vnd.api+json  | 200
            application/vnd.api+json;a=b                            | 406
            application/vnd.api+json;ext="urn:x"                    | 406
            application/vnd.api+json;profile="urn:x"                | 200
            application/vnd.api+json;q=0.5                          | 200
            application/vnd.api+json;q=0                            | 406
            */*                                                     | 200
            application/*                                           | 200
            application/json                                        | 200
            text/html                                               | 406
            """)
    void cn8ToCn17TypesOfAnswers(String accept, int status) {
        Answer answer = server.send(server.request("GET", "/api/orders/1").header("Accept", accept));

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo(MediaTypes.JSON_API);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/orders", "/api/orders/1", "/api/orders/nope", "/api"})
    void cn13AnswersVaryByAccept(String path) {
        String vary = server.get(path).header("Vary");

        assertThat(vary.toLowerCase(Locale.ROOT).split("\\s*,\\s*")).contains("accept");
    }

    @Test
    void cn8AListInSeveralLinesIsOneList() {
        Answer read = server.send(server.request("GET", "/api/orders/1")
                .header("Accept", "text/html")
                .header("Accept", MediaTypes.JSON_API));

        assertThat(read.status()).isEqualTo(200);
    }

    @Test
    void bodiesAreTakenAsTheyAre() {
        Answer packed = changed("gzip");

        assertThat(packed.status()).isEqualTo(415);
        assertThat(packed.text("/errors/0/source/header")).isEqualTo("Content-Encoding");
        assertThat(changed("identity").status()).isEqualTo(200);
    }

    private Answer changed(String coding) {
        return server.send(server.request("GET", "/api/employees/1")
                .header("Content-Type", MediaTypes.JSON_API)
                .header("Content-Encoding", coding)
                .method("PATCH", HttpRequest.BodyPublishers.ofString(CHANGE)));
    }

    @Test
    void clientsThatSendTypeAndBodyNeedlesslyAreUnderstood() {
        Answer read = server.send(server.request("GET", "/api/orders/1")
                .header("Content-Type", "application/vnd.api+json;charset=utf-8"));

        assertThat(read.status()).isEqualTo(200);
    }
}
