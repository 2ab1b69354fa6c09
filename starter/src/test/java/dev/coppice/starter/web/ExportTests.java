package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All resources of a type as lines. */
class ExportTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String OURS = "/api/products?filter[sku][like]=XP*";

    private final Server server = Server.on(Engine.H2);

    @BeforeAll
    static void makeRows() {
        create("XP1", "=1+1", "1.50", "null");
        create("XP2", "Pears, \\\"ripe\\\"", "20.00", "-5");
        create("XP3", "-42", "3.00", "7");
    }

    private static void create(String sku, String name, String price, String stock) {
        String product = "{'data':{'type':'products','attributes':{'sku':'%s','name':'%s','price':%s,'stock':%s}}}"
                .formatted(sku, name, price, stock);
        Answer answer = Server.on(Engine.H2).post("/api/products", product);
        assertThat(answer.status()).as(answer.body()).isIn(201, 409);
    }

    @Test
    void linesAreTheResourcesOfTheList() {
        Answer answer = export(OURS + "&sort=-price", "application/x-ndjson");

        List<JsonNode> lines = answer.body().lines().map(JSON::readTree).toList();
        JsonNode list = server.get(OURS + "&sort=-price").at("/data");
        assertThat(answer.header("Content-Type")).isEqualTo("application/x-ndjson");
        assertThat(lines)
                .isEqualTo(StreamSupport.stream(list.spliterator(), false).toList());
    }

    @Test
    void aTableHasALineOfNamesAndNeutralFormulas() {
        Answer answer = export(OURS + "&sort=sku&fields[products]=sku,name,price,stock", "text/csv");

        String withoutIds = answer.body().replaceAll("(?m)^\\d+,", "");
        assertThat(answer.header("Content-Type")).isEqualTo("text/csv;header=present;charset=UTF-8");
        assertThat(withoutIds)
                .isEqualTo("id,sku,name,price,stock\r\n"
                        + "XP1,'=1+1,1.50,\r\n"
                        + "XP2,\"Pears, \"\"ripe\"\"\",20.00,-5\r\n"
                        + "XP3,-42,3.00,7\r\n");
    }

    @Test
    void aTableHasTheIdsOfToOneRelationships() {
        assertThat(export("/api/items?fields[items]=quantity,product&filter[id]=1:1", "text/csv")
                        .body())
                .isEqualTo("id,quantity,product\r\n1:1,2,1\r\n");
    }

    @Test
    void rowsWithoutAKeyAreExportedToo() {
        assertThat(export("/api/priceLogs?filter[sku]=P1&fields[priceLogs]=sku,price", "text/csv")
                        .body()
                        .lines()
                        .skip(1)
                        .map(line -> line.replaceFirst("^[^,]*,", "")))
                .containsExactly("P1,5.00", "P1,5.10");
    }

    @ParameterizedTest
    @CsvSource({
        "page[size]=5, page[size]",
        "include=items, include",
        "Count=none, Count",
        "Aggregate=count(), Aggregate",
        "filter[nonsense]=1, filter[nonsense]",
        "foo=1, foo"
    })
    void whatDoesNotApplyIs400(String query, String parameter) {
        Answer answer = export("/api/orders?" + query, "text/csv");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo(MediaTypes.JSON_API);
        assertThat(answer.text("/errors/0/source/parameter")).isEqualTo(parameter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.api+json, text/csv",
                "*/*, text/csv;q=0.9",
                "text/csv;q=0.5, application/json",
                "text/csv;header=absent, */*;q=0.1"
            })
    void aDocumentIsServedToWhoLikesItNoLess(String accept) {
        assertThat(export(OURS, accept).header("Content-Type")).isEqualTo(MediaTypes.JSON_API);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/csv, */*;q=0.1", "application/json;q=0.9, TEXT/CSV; charset=utf-8", "text/csv, image/png"})
    void linesAreServedToWhoLikesThemBest(String accept) {
        assertThat(export(OURS, accept).header("Content-Type")).startsWith("text/csv");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/products/1, text/csv",
        "/api/customers/1/orders, application/x-ndjson",
        "/api/products, text/*",
        "/api/products, text/csv;q=0",
        "/api/products, text/csv;charset=utf-16"
    })
    void linesAreOfWholeCollectionsAndAsTheyAre(String path, String accept) {
        assertThat(export(path, accept).status()).isEqualTo(406);
    }

    @Test
    void headTellsTheTypeAndReadsNothing() {
        List<String> sent = Statements.during(() -> {
            HttpRequest.Builder head = server.request("HEAD", OURS).header("Accept", "text/csv");
            assertThat(server.send(head).header("Content-Type")).startsWith("text/csv");
        });

        assertThat(sent).isEmpty();
    }

    @Test
    void moreThanTheLimitIsRefusedBeforeTheFirstLine() {
        try (Server strict = Server.with(Engine.H2, "--coppice.exports.resources=3")) {
            Answer refused = strict.send(strict.request("GET", "/api/customers").header("Accept", "text/csv"));
            Answer three = strict.send(
                    strict.request("GET", "/api/customers?filter[id]=1,2,3").header("Accept", "text/csv"));

            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.text("/errors/0/code")).isEqualTo("limit-exceeded");
            assertThat(refused.text("/errors/0/meta/limit")).isEqualTo("3");
            assertThat(three.body()
                            .lines()
                            .map(line -> line.replaceFirst(",.*", ""))
                            .collect(Collectors.joining(" ")))
                    .isEqualTo("id 1 2 3");
        }
    }

    private Answer export(String path, String accept) {
        return server.send(server.request("GET", path).header("Accept", accept));
    }
}
