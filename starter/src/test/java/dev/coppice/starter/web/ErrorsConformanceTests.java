package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(Conformance.class)
class ErrorsConformanceTests {

    private final Server server = Server.on(Engine.H2);

    @Test
    void er1ErrorsAreATopLevelArray() {
        assertThat(answers()).allMatch(answer -> answer.at("/errors").isArray());
    }

    @Test
    void er2EachErrorHasMembers() {
        assertThat(errors()).isNotEmpty().noneMatch(JsonNode::isEmpty);
    }

    @Test
    void er3EachErrorHasItsStatusAsAString() {
        assertThat(errors())
                .allMatch(error -> error.path("status").isString()
                        && error.path("status").asString().matches("[45]\\d\\d"));
        assertThat(answers())
                .filteredOn(answer -> answer.at("/errors").size() == 1)
                .isNotEmpty()
                .allSatisfy(answer ->
                        assertThat(answer.text("/errors/0/status")).isEqualTo(Integer.toString(answer.status())));
    }

    @Test
    void er4TitlesDoNotVary() {
        assertThat(server.get("/api/orders/998").text("/errors/0/title"))
                .isEqualTo(server.get("/api/customers/999").text("/errors/0/title"));
        assertThat(server.get("/api/orders/998").text("/errors/0/detail"))
                .isNotEqualTo(server.get("/api/customers/999").text("/errors/0/detail"));
    }

    @Test
    void er5LinksOfErrorsLeadToReadableText() {
        for (JsonNode error : errors()) {
            String about = error.at("/links/about").asString();
            Answer page = server.send(server.request("GET", about).header("Accept", "text/html"));

            assertThat(page.status()).as(about).isEqualTo(200);
            assertThat(page.header("Content-Type")).startsWith("text/html");
            assertThat(page.body())
                    .contains(error.path("code").asString(), error.path("title").asString());
        }
    }

    @Test
    void er6SourcesAreAPointerAParameterOrAHeader() {
        assertThat(errors())
                .extracting(error -> error.path("source"))
                .filteredOn(source -> !source.isMissingNode())
                .isNotEmpty()
                .allSatisfy(source ->
                        assertThat(source.propertyNames()).hasSize(1).isSubsetOf("pointer", "parameter", "header"));
        assertThat(server.get("/api/orders?foo=1").text("/errors/0/source/parameter"))
                .isEqualTo("foo");
        assertThat(server.send(server.request("GET", "/api/orders").header("Accept", "text/html"))
                        .text("/errors/0/source/header"))
                .isEqualTo("Accept");
    }

    @Test
    void er7PointersExistInTheRequest() {
        for (String body : List.of(
                "{'data':{'type':'products'}}",
                "{'data':{'type':'products','attributes':{}}}",
                "{'data':{'type':'products','attributes':{'sku':5,'name':null,'price':'x'}}}",
                "{'data':{'attributes':{'a~b/c':1}}}",
                "{'data':{'type':5,'attributes':[]}}",
                "{}")) {
            Answer answer = server.post("/api/products", body);
            JsonNode request = JsonMapper.shared().readTree(body.replace('\'', '"'));

            assertThat(answer.texts("/errors", "/source/pointer"))
                    .isNotEmpty()
                    .allSatisfy(pointer -> assertThat(request.at(pointer).isMissingNode())
                            .as(pointer)
                            .isFalse());
        }
    }

    @Test
    void er8SeveralProblemsHaveTheMostGeneralStatus() {
        Answer answer = server.post("/api/orders", """
                {'data':{'type':'orders','attributes':{'orderDate':'never'},
                 'relationships':{'customer':{'data':{'type':'customers','id':'nope'}}}}}""");

        assertThat(answer.texts("/errors", "/status")).contains("404", "422");
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void er9CodesAndDetailsAreStrings() {
        assertThat(errors())
                .allMatch(error -> error.path("code").isString()
                        && error.path("title").isString()
                        && error.path("detail").isString());
    }

    @Test
    void er10RefusalsOfTheFrameworkAreErrorDocumentsAsWell() {
        List<Answer> answers = List.of(
                server.post("/api/employees", "{"),
                server.get("/nothing"),
                server.send("PUT", "/api/orders", "{}"),
                server.post("/api/employees", "{'data':'" + "x".repeat(2_100_000) + "'}"),
                server.send(server.request("POST", "/api/employees")),
                server.get("/api/openingHours/never"),
                server.send("POST", "/api/openingHours/monday", "{}"),
                server.get("/api/orders?filter[notes]=" + "x".repeat(9_000)),
                server.send(server.request("GET", "/api/orders").header("X-Long", "x".repeat(20_000))));

        assertThat(answers).extracting(Answer::status).startsWith(400, 404, 405, 413, 415, 500, 405);
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isGreaterThanOrEqualTo(400);
            assertThat(answer.header("Content-Type")).isEqualTo(MediaTypes.JSON_API);
            assertThat(answer.text("/errors/0/status")).isNotEmpty();
        });
    }

    @Test
    void er11NothingOfTheInsideIsTold() {
        Stream<Answer> more = Stream.of(
                server.get("/api/openingHours/never"),
                server.post(
                        "/api/customers", "{'data':{'type':'customers','attributes':{'name':'D','creditLimit':-1}}}"),
                server.delete("/api/orders/1"));

        assertThat(Stream.concat(answers().stream(), more))
                .allSatisfy(answer -> assertThat(answer.body().toLowerCase(Locale.ROOT))
                        .doesNotContain(
                                "select ", "insert ", "update ", "java.", "exception", "hibernate", "jdbc", "\tat "));
    }

    private List<JsonNode> errors() {
        return answers().stream()
                .flatMap(answer -> answer.at("/errors").valueStream())
                .toList();
    }

    private List<Answer> answers() {
        return List.of(
                server.get("/api/orders/nope"),
                server.get("/api/orders?foo=1&page[size]=0&sort=x"),
                server.get("/nothing"),
                server.post("/api/products", "{'data':{'type':'products','attributes':{'sku':5,'name':null}}}"),
                server.post("/api/products", "{"),
                server.post("/api/products", "{'data':{'type':'orders'}}"),
                server.patch("/api/orderSummaries/1", "{}"),
                server.send("PUT", "/api/orders", "{}"),
                server.send(server.request("GET", "/api/orders").header("Accept", "text/html")),
                server.send(server.request("POST", "/api/orders")));
    }
}
