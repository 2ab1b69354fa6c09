package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ErrorsTests {

    private final Server server = Server.on(Engine.H2);

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/api/nothing", "/api/orders/1/nothing", "/api/orders/1/a/b/c", "/api/"})
    void er10UnknownRoutesAre404(String path) {
        assertProblem(server.get(path), 404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PUT    | /api/orders                        | GET, HEAD, POST, OPTIONS
            PATCH  | /api/orders                        | GET, HEAD, POST, OPTIONS
            POST   | /api/orders/1                      | GET, HEAD, PATCH, DELETE, OPTIONS
            POST   | /api/orders/1/customer             | GET, HEAD, OPTIONS
            POST   | /api/orders/1/relationships/customer | GET, HEAD, PATCH, OPTIONS
            DELETE | /api                               | GET, HEAD, OPTIONS
            """)
    void fr12OtherMethodsAre405WithAllow(String method, String path, String allowed) {
        Answer answer = server.send(method, path, "{}");

        assertProblem(answer, 405);
        assertThat(answer.header("Allow")).isEqualTo(allowed);
    }

    @Test
    void fr12OptionsTellWhatIsPossible() {
        Answer answer = server.send(server.request("OPTIONS", "/api/orderSummaries/1"));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{'data':", "nonsense", "[]", "{}", "{'data':[]}", "{'data':{'id':'1'}}"})
    void er10BadBodiesAre400(String body) {
        Answer answer = server.post("/api/employees", body);

        assertThat(answer.status()).as(answer.body()).isIn(400, 422);
        assertProblem(answer, answer.status());
    }

    @Test
    void cr13OtherTypesAre409() {
        assertProblem(server.post("/api/employees", "{'data':{'type':'orders','attributes':{'name':'X'}}}"), 409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/orders HTTP/9.9\r\nHost: x\r\n\r\n",
                "GET /api/or\u0001ders HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /api/orders HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /api/orders HTTP/1.1\r\nHost: x\r\nExpect: more\r\nConnection: close\r\n\r\n",
                "GET /api/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /api/%2e%2e/%00 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
            })
    void er10MalformedHttpIsAnErrorDocumentAsWell(String request) throws IOException {
        String answer = raw(request);

        assertThat(answer)
                .matches("(?s)HTTP/1.1 (400|404|417|505) .*")
                .contains("Content-Type: " + MediaTypes.JSON_API);
        assertThat(answer).contains("\"status\":\"" + answer.substring(9, 12) + "\"");
        assertThat(answer).contains("\"errors\":[").doesNotContainIgnoringCase("tomcat", "exception", "java.");
    }

    @ParameterizedTest
    @ValueSource(ints = {16_384, 20_000, 24_576, 100_000})
    void er10TooLongHeadersAre431(int length) throws IOException {
        String answer =
                raw("GET /api/orders HTTP/1.1\r\nHost: x\r\nX-Long: " + "x".repeat(length) + "\r\nA: b\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 431 ").contains("\"status\":\"431\"", "\"headers-too-large\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {16_384, 20_000, 24_576, 100_000})
    void er10TooLongAnAddressIs414(int length) throws IOException {
        for (String before : List.of("/api/orders?filter[notes]=", "/api/", "/elsewhere/")) {
            String answer = raw("GET " + before + "x".repeat(length) + " HTTP/1.1\r\nHost: x\r\n\r\n");

            assertThat(answer).as(before).startsWith("HTTP/1.1 414 ");
            assertThat(answer)
                    .contains("Content-Type: " + MediaTypes.JSON_API, "\"status\":\"414\"", "\"url-too-long\"");
        }
    }

    @Test
    void er10MalformedRequestsAre400HoweverMuchFollows() throws IOException {
        String answer =
                raw("GET /api/or\u0001ders?filter[notes]=" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"malformed-request\"");
    }

    @Test
    void er11FailuresOfTheDatabaseTellNothingOfIt() throws SQLException {
        server.database().execute("alter table remarks rename to elsewhere");
        try {
            Answer answer = server.get("/api/remarks");

            assertProblem(answer, 500);
            assertThat(answer.text("/errors/0/code")).isEqualTo("database-differs");
            assertThat(answer.body().toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain("select", "remarks", "sql", "exception", "hibernate", "jdbc");
        } finally {
            server.database().execute("alter table elsewhere rename to remarks");
        }
        assertThat(server.get("/api/remarks").status()).isEqualTo(200);
    }

    @Test
    void er4TitlesDoNotVary() {
        assertThat(server.get("/api/orders/998").text("/errors/0/title"))
                .isEqualTo(server.get("/api/customers/999").text("/errors/0/title"));
    }

    @Test
    void customControllersStandNextToTheApi() {
        Answer answer = server.get("/api/openingHours/monday");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.text("/from")).isEqualTo("08:00");
    }

    @Test
    void customControllersMaySpeakInProblems() {
        Answer answer = server.get("/api/openingHours/sunday");

        assertProblem(answer, 404);
        assertThat(answer.text("/errors/0/detail")).isEqualTo("Closed on Sundays");
    }

    @Test
    void customControllersKeepTheirStatus() {
        assertProblem(server.get("/api/openingHours/doomsday"), 410);
    }

    @Test
    void er11FailuresOfCustomControllersTellNothing() {
        Answer answer = server.get("/api/openingHours/never");

        assertProblem(answer, 500);
        assertThat(answer.body()).doesNotContain("secret", "IllegalState", "dev.coppice");
    }

    /** Each error has a status, a code, a title and a detail, and the answer says what it is. */
    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo(MediaTypes.JSON_API);
        JsonNode error = new JsonMapper().readTree(answer.body()).at("/errors/0");
        assertThat(error.at("/status").asString()).isEqualTo(Integer.toString(status));
        assertThat(error.propertyNames()).contains("status", "code", "title", "detail");
        assertThat(answer.json().has("data")).isFalse();
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
