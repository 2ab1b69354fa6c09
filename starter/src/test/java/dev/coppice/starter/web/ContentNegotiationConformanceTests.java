package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.jsonapi.query.CursorProfile;
import dev.coppice.schema.testing.TestDatabase.Engine;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Conformance.class)
class ContentNegotiationConformanceTests {

    private static final String CHANGE = "{'data':{'type':'employees','id':'1','attributes':{}}}";

    private final Server server = Server.on(Engine.H2);

    @Test
    void cn1EachBodyIsSentAsJsonApi() {
        assertThat(answers())
                .allSatisfy(answer -> assertThat(answer.header("Content-Type")).startsWith(MediaTypes.JSON_API));
    }

    @Test
    void cn2TheTypeHasNoParametersButExtensionsAndProfiles() {
        assertThat(answers())
                .allSatisfy(answer -> assertThat(answer.header("Content-Type"))
                        .matches("application/vnd\\.api\\+json(;\\s?(ext|profile)=\"[^\"]+\")*"));
    }

    @Test
    void cn3AndCn4AppliedExtensionsAreNamedInQuotes() {
        Answer answer = server.send(server.request("GET", "/api/operations")
                .header("Content-Type", MediaTypes.WITH_OPERATIONS)
                .method("POST", HttpRequest.BodyPublishers.ofString("{}")));

        assertThat(answer.header("Content-Type"))
                .matches("application/vnd\\.api\\+json;\\s?ext=\"[^\"; ]+( [^\"; ]+)*\"");
        assertThat(answer.header("Content-Type")).contains("https://jsonapi.org/ext/atomic");
    }

    @Test
    void cn6OtherParametersOnABodyAre415() {
        assertThat(change(MediaTypes.JSON_API + ";charset=utf-8").status()).isEqualTo(415);
        assertThat(change(MediaTypes.JSON_API + ";a=b").text("/errors/0/source/header"))
                .isEqualTo("Content-Type");
    }

    @Test
    void cn7UnknownExtensionsOnABodyAre415() {
        assertThat(change(MediaTypes.JSON_API + ";ext=\"urn:x\"").status()).isEqualTo(415);
    }

    @Test
    void cn8InstancesWithOtherParametersAreIgnored() {
        assertThat(accepting("application/vnd.api+json;a=b, application/vnd.api+json")
                        .status())
                .isEqualTo(200);

        String withAnother = "%s;a=b;profile=\"%s\", %s".formatted(MediaTypes.JSON_API, CursorProfile.URI, "*/*");
        Answer list = server.send(server.request("GET", "/api/orders").header("Accept", withAnother));
        assertThat(list.header("Content-Type")).isEqualTo(MediaTypes.JSON_API);
    }

    @Test
    void cn9OnlyInstancesWithOtherParametersAre406() {
        assertThat(accepting("application/vnd.api+json;a=b").status()).isEqualTo(406);
        assertThat(accepting("application/vnd.api+json;a=b, application/vnd.api+json;charset=utf-8")
                        .status())
                .isEqualTo(406);
    }

    @Test
    void cn10OnlyUnknownExtensionsAre406() {
        assertThat(accepting("application/vnd.api+json;ext=\"urn:x\"").status()).isEqualTo(406);
        assertThat(accepting("application/vnd.api+json;ext=\"urn:x urn:y\"").status())
                .isEqualTo(406);
    }

    @Test
    void cn11RequestedProfilesAreAppliedWhereTheyAreKnown() {
        for (String types : List.of(
                "%s;profile=\"%s\"",
                "%s;profile=\"urn:x %s\"", "text/html, %s;profile=\"%s\";q=0.5", "%s; PROFILE=\"%s\"")) {
            Answer applied = server.send(server.request("GET", "/api/orders")
                    .header("Accept", types.formatted(MediaTypes.JSON_API, CursorProfile.URI)));

            assertThat(applied.text("/jsonapi/profile/0")).as(types).isEqualTo(CursorProfile.URI);
            assertThat(applied.texts("/data", "/meta/page/cursor")).isNotEmpty();
        }
        assertThat(server.get("/api/orders").at("/jsonapi/profile").isMissingNode())
                .isTrue();
    }

    @Test
    void cn12UnknownProfilesAreIgnored() {
        Answer read = accepting("application/vnd.api+json;profile=\"urn:x urn:y\"");

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.header("Content-Type")).doesNotContain("urn:x");
        assertThat(change(MediaTypes.JSON_API + ";profile=\"urn:x\"").status()).isEqualTo(200);
    }

    @Test
    void cn13AnswersVaryByAccept() {
        assertThat(Stream.concat(answers().stream(), Stream.of(server.get("/api"))))
                .allSatisfy(answer -> assertThat(answer.header("Vary")).containsIgnoringCase("accept"));
    }

    @Test
    void cn14MembersOfTheBodyDriveNoNegotiation() {
        Answer answer = server.patch(
                "/api/employees/1",
                "{'jsonapi':{'version':'1.1','ext':['urn:x'],'profile':['urn:y']},"
                        + "'data':{'type':'employees','id':'1','attributes':{}}}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo(MediaTypes.JSON_API);
    }

    @Test
    void cn16ClientsThatAskForNothingSpecialGetJsonApi() {
        List<Answer> answers = List.of(
                server.get("/api/orders/1"),
                accepting("*/*"),
                accepting("application/*"),
                accepting("application/json"),
                accepting("application/json;charset=utf-8"));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).isEqualTo(MediaTypes.JSON_API);
        });
        assertThat(change("application/json").status()).isEqualTo(415);
        assertThat(create(server, "application/json").status()).isEqualTo(415);
        assertThat(create(Server.setOtherwise(), "application/json;charset=UTF-8")
                        .status())
                .isEqualTo(201);
        assertThat(create(Server.setOtherwise(), "text/plain").status()).isEqualTo(415);
    }

    @Test
    void cn17OtherTypesAre415And406() {
        assertThat(change("text/plain").status()).isEqualTo(415);
        assertThat(accepting("text/html").status()).isEqualTo(406);
        assertThat(accepting("application/vnd.api+json;q=0, image/png").status())
                .isEqualTo(406);
        assertThat(accepting("*/*, application/vnd.api+json;q=0").status()).isEqualTo(406);
        assertThat(accepting("*/*, application/*;q=0").status()).isEqualTo(406);
        assertThat(accepting("*/*;q=0, application/*").status()).isEqualTo(200);
        assertThat(accepting("*/*, application/vnd.api+json;ext=\"urn:x\";q=0").status())
                .isEqualTo(200);
    }

    private List<Answer> answers() {
        return List.of(
                server.get("/api/orders"),
                server.get("/api/orders/1"),
                server.get("/api/orders/1/items"),
                server.get("/api/orders/1/relationships/items"),
                server.patch("/api/employees/1", CHANGE),
                server.get("/api/orders/nope"),
                server.get("/api/orders?foo=1"),
                server.post("/api/orders", "{"),
                server.send("PUT", "/api/orders", "{}"),
                server.get("/nothing/at/all"));
    }

    private Answer accepting(String types) {
        return server.send(server.request("GET", "/api/orders/1").header("Accept", types));
    }

    private Answer change(String contentType) {
        return server.send(server.request("GET", "/api/employees/1")
                .header("Content-Type", contentType)
                .method("PATCH", HttpRequest.BodyPublishers.ofString(CHANGE.replace('\'', '"'))));
    }

    private static Answer create(Server server, String contentType) {
        String body = "{\"data\":{\"type\":\"employees\",\"attributes\":{\"name\":\"Cn16\"}}}";
        return server.send(server.request("GET", "/api/employees")
                .header("Content-Type", contentType)
                .method("POST", HttpRequest.BodyPublishers.ofString(body)));
    }
}
