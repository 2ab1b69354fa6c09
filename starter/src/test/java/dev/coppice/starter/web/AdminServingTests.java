package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The admin app over HTTP: where it is, what it is told, what else may run in it. */
class AdminServingTests {

    private static final String DESCRIPTION = """
            title: The shop
            resources:
              orders:
                label: Bestellungen
                sort: -id
                attributes:
                  - id
                  - customer
                  - {name: amountTotal, format: money, options: {currency: EUR}, showWhen: "amountTotal > 1.5"}
                tabs: [items]
              countries:
              customers:
                order: -1
                attributes:
                  - id
                  - name
            """;

    @TempDir
    static Path folder;

    private static Server server;

    @BeforeAll
    static void start() throws IOException {
        Files.writeString(folder.resolve("admin.yaml"), DESCRIPTION);
        server = Server.with(
                Engine.H2, "--coppice.admin.folder=" + folder, "--server.forward-headers-strategy=framework");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void begin() throws IOException {
        Files.writeString(folder.resolve("admin.yaml"), DESCRIPTION);
        Files.deleteIfExists(folder.resolve("sales.yaml"));
    }

    @Test
    void peopleAreLedToTheAppAndProgramsToTheApi() {
        assertThat(location("/", "text/html,*/*;q=0.8")).isEqualTo("admin/");
        assertThat(location("/", "*/*")).isEqualTo("/api");
        assertThat(location("/admin", "text/html")).isEqualTo("admin/");
        Answer behindProxy = server.send(
                server.request("GET", "/").header("Accept", "text/html").header("X-Forwarded-Prefix", "/crm"));
        assertThat(behindProxy.header("Location")).isEqualTo("/crm/admin/");
    }

    @Test
    void thePageRunsItsOwnFilesAndNothingElse() {
        Answer page = server.get("/admin/");
        Answer again = server.get("/admin/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe")
                .isNotEqualTo(again.header("Content-Security-Policy"));
        assertThat(page.body()).doesNotContain("{{nonce}}", "http://", "https://");
    }

    @Test
    void theDescriptionIsToldWithWhatTheModelKnows() {
        Answer app = server.get("/admin/app.json");

        assertThat(app.header("Cache-Control")).isEqualTo("no-store");
        assertThat(app.text("/title")).isEqualTo("The shop");
        assertThat(app.text("/database")).isEqualTo("H2");
        assertThat(app.text("/api")).isEqualTo("../api");
        assertThat(app.at("/visitor").isNull()).as("nobody has to log in").isTrue();
        assertThat(app.at("/problems")).isEmpty();
        assertThat(app.texts("/resources", "/name"))
                .startsWith("customers", "orders", "countries")
                .contains("products", "employees");
        JsonNode orders = app.at("/resources/1");
        assertThat(orders.at("/label").asString()).isEqualTo("Bestellungen");
        assertThat(orders.at("/singular").asString()).isEqualTo("Order");
        assertThat(orders.at("/key/given").asString()).isEqualTo("generated");
        assertThat(orders.at("/attributes/0/readOnly").asString()).isEqualTo("always");
        assertThat(orders.at("/attributes/1/kind").asString()).isEqualTo("toOne");
        assertThat(orders.at("/attributes/1/target").asString()).isEqualTo("customers");
        JsonNode total = orders.at("/attributes/2");
        assertThat(total.at("/type").asString()).isEqualTo("decimal");
        assertThat(total.at("/label").asString()).isEqualTo("Amount total");
        assertThat(total.at("/readOnly").asString()).isEqualTo("always");
        assertThat(total.at("/showWhen").toString())
                .isEqualTo("{\"op\":\">\",\"args\":[{\"field\":\"amountTotal\"},{\"value\":1.5}]}");
        assertThat(orders.at("/tabs/0/inverse").asString()).isEqualTo("order");
        assertThat(orders.at("/tabs/0/attributes").findValuesAsString("name"))
                .isNotEmpty()
                .doesNotContain("order");
    }

    @Test
    void whatIsNotListedIsHiddenAndStillKnown() {
        JsonNode resources = server.get("/admin/app.json").at("/resources");

        assertThat(resources
                        .valueStream()
                        .filter(resource -> !resource.at("/hidden").asBoolean())
                        .map(resource -> resource.at("/name").asString()))
                .containsExactly("customers", "orders", "countries");
    }

    @Test
    void whatCannotBeDoneIsNotOffered() throws IOException {
        Files.writeString(
                folder.resolve("admin.yaml"), "resources: {orders: {delete: false}, orderSummaries: , priceLogs: }");

        Answer app = server.get("/admin/app.json");

        assertThat(app.at("/resources/0/create").asBoolean()).isTrue();
        assertThat(app.at("/resources/0/delete").asBoolean()).isFalse();
        assertThat(app.at("/resources/1/create").asBoolean()).isFalse();
        assertThat(app.text("/resources/2/key/given")).isEqualTo("row");
        assertThat(app.at("/resources/2/edit").asBoolean()).isFalse();
    }

    @Test
    void anEditIsSeenAtTheNextRequestAndATypoTakesNothingElseAway() throws IOException {
        server.get("/admin/app.json");
        Files.writeString(
                folder.resolve("admin.yaml"),
                DESCRIPTION.replace("The shop", "Edited").replace("- name", "- nmae"));

        Answer app = server.get("/admin/app.json");

        assertThat(app.text("/title")).isEqualTo("Edited");
        assertThat(app.at("/problems")).hasSize(1);
        assertThat(app.text("/problems/0/file")).isEqualTo("admin.yaml");
        assertThat(app.at("/problems/0/line").asInt()).isEqualTo(16);
        assertThat(app.at("/problems/0/column").asInt()).isEqualTo(9);
        assertThat(app.text("/problems/0/message")).isEqualTo("'customers' has no attribute 'nmae'");
        assertThat(app.text("/problems/0/remedy")).isEqualTo("Did you mean 'name'?");
        assertThat(app.text("/resources/0/attributes/0/name")).isEqualTo("id");
        assertThat(app.at("/resources/1/attributes")).hasSize(3);
    }

    @Test
    void aFilterIsReadAsTheApiReadsIt() throws IOException {
        Files.writeString(folder.resolve("admin.yaml"), """
                charts:
                  - {title: A, resource: orders, groupBy: status, filter: amountTotal=gt=5;customer.name==Ada}
                  - {title: B, resource: orders, groupBy: status, filter: amountTotal=gt=much}
                  - {title: C, resource: orders, groupBy: status, filter: "status=="}
                """);

        Answer app = server.get("/admin/app.json");

        assertThat(app.texts("/charts", "/title")).containsExactly("A");
        assertThat(app.at("/problems").findValuesAsString("line")).containsExactly("3", "4");
        assertThat(app.text("/problems/0/message"))
                .startsWith("The API does not take the filter 'amountTotal=gt=much' of 'orders': ")
                .contains("'much'");
    }

    @Test
    void theHistoryOfARowIsToldNewestFirstAndHasNoOtherTab() throws IOException {
        Files.writeString(folder.resolve("admin.yaml"), """
                resources:
                  customers:
                    history: {name: orders, when: orderDate, attributes: [{name: status, label: Became}]}
                  products:
                    history: {resource: priceLogs, row: sku, filter: "price=gt=1", label: Prices}
                """);

        Answer app = server.get("/admin/app.json");

        assertThat(app.at("/problems")).isEmpty();
        JsonNode orders = app.at("/resources/0/history");
        assertThat(orders.at("/target").asString()).isEqualTo("orders");
        assertThat(orders.at("/name").asString()).isEqualTo("orders");
        assertThat(orders.at("/inverse").asString()).isEqualTo("customer");
        assertThat(orders.at("/sort").asString()).isEqualTo("-orderDate,-id");
        assertThat(orders.at("/attributes").findValuesAsString("label")).containsExactly("Order date", "Became");
        JsonNode tab = app.at("/resources/0/tabs")
                .valueStream()
                .filter(each -> each.at("/name").asString().equals("orders"))
                .findFirst()
                .orElseThrow();
        assertThat(tab.at("/hidden").asBoolean()).isTrue();
        JsonNode prices = app.at("/resources/1/history");
        assertThat(prices.at("/label").asString()).isEqualTo("Prices");
        assertThat(prices.at("/name").isNull()).isTrue();
        assertThat(prices.at("/row").asString()).isEqualTo("sku");
        assertThat(prices.at("/filter").asString()).isEqualTo("price=gt=1");
        assertThat(prices.at("/who").isNull()).isTrue();
        assertThat(prices.at("/attributes").findValuesAsString("name")).containsExactly("loggedOn", "price", "country");
        assertThat(app.at("/resources/2/history").isNull()).isTrue();
        String sort = prices.at("/sort").asString();
        assertThat(server.get("/api/priceLogs?sort=%s&filter[sku]=x".formatted(sort))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whileTheFileCannotBeReadTheAppStaysAsItWas() throws IOException {
        server.get("/admin/app.json");
        Files.writeString(folder.resolve("admin.yaml"), DESCRIPTION + "  \"");

        Answer app = server.get("/admin/app.json");

        assertThat(app.text("/title")).isEqualTo("The shop");
        assertThat(app.at("/problems/0/line").asInt()).isGreaterThan(14);
        assertThat(app.text("/resources/1/label")).isEqualTo("Bestellungen");
    }

    @Test
    void eachFileIsAnAppOfItsOwn() throws IOException {
        assertThat(server.get("/admin/sales/app.json").status()).isEqualTo(404);
        Files.writeString(folder.resolve("sales.yaml"), "title: Sales\nresources: {orders: }");

        assertThat(location("/admin/sales", "text/html")).isEqualTo("sales/");
        assertThat(server.get("/admin/sales/").header("Content-Security-Policy"))
                .contains("script-src 'self'");
        Answer app = server.get("/admin/sales/app.json");
        assertThat(app.text("/title")).isEqualTo("Sales");
        assertThat(app.text("/name")).isEqualTo("sales");
        assertThat(app.text("/api")).isEqualTo("../../api");
    }

    @Test
    void filesOfTheAppArePackedAndKeptForeverWhateverAProxyInBetweenDoes() throws Exception {
        Matcher script = Pattern.compile("src=\"\\./(assets/[^\"]+\\.js)\"")
                .matcher(server.get("/admin/").body());
        assertThat(script.find()).as("a script of the built app").isTrue();
        String path = "/admin/" + script.group(1);
        HttpResponse<byte[]> plain = bytes(path, "identity");
        HttpResponse<byte[]> packed = bytes(path, "deflate, gzip;q=0.8, br;q=0");

        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(bytes(path, "gzip;q=0").headers().firstValue("Content-Encoding"))
                .isEmpty();
        HttpResponse<byte[]> shortest = bytes(path, "gzip, deflate, br, zstd");
        assertThat(shortest.headers().firstValue("Content-Encoding")).contains("br");
        assertThat(shortest.body()).hasSizeLessThan(packed.body().length);
        assertThat(server.get(path + ".br").status()).isEqualTo(404);
        for (HttpResponse<byte[]> answer : List.of(plain, packed, shortest)) {
            assertThat(answer.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
            assertThat(answer.headers().firstValue("Vary").orElse("")).containsIgnoringCase("Accept-Encoding");
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/javascript;charset=utf-8");
        }
        assertThat(packed.body()).hasSizeLessThan(plain.body().length / 2);
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(plain.body());
        }
        HttpResponse<byte[]> description = bytes("/admin/app.json", "gzip");
        assertThat(description.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(description.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(description.headers().firstValue("Vary").orElse("")).containsIgnoringCase("Accept-Encoding");
    }

    private static HttpResponse<byte[]> bytes(String path, String encodings) throws Exception {
        HttpRequest request =
                server.request("GET", path).header("Accept-Encoding", encodings).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    @Test
    void nothingButTheAppsFilesIsServed() {
        assertThat(server.get("/admin/schema.json").text("/title")).isEqualTo("What the admin app shows");
        assertThat(server.get("/admin/assets/none.js").status()).isEqualTo(404);
        assertThat(server.get("/admin/admin/app.json").status()).isEqualTo(404);
        assertThat(server.get("/admin/assets/..%2Findex.html").status()).isBetween(400, 404);
        assertThat(server.send("POST", "/admin/app.json", "{}").status()).isEqualTo(405);
    }

    @Test
    void itCanBeLeftOut() {
        try (Server without = Server.with(Engine.H2, "--coppice.admin.enabled=false")) {
            assertThat(without.get("/admin/").status()).isEqualTo(404);
            assertThat(without.get("/admin/schema.json").status()).isEqualTo(404);
            assertThat(without.send(without.request("GET", "/").header("Accept", "text/html"))
                            .header("Location"))
                    .isEqualTo("/api");
        }
    }

    private static String location(String path, String accept) {
        Answer answer = server.send(server.request("GET", path).header("Accept", accept));
        assertThat(answer.status()).isEqualTo(302);
        return answer.header("Location");
    }
}
