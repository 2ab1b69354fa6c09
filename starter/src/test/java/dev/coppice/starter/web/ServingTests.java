package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.coppice.schema.testing.TestDatabase.Engine;
import java.net.InetAddress;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import tools.jackson.databind.JsonNode;

/** What surrounds the resources: description, page, health, the port. */
class ServingTests {

    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    private final Server server = Server.on(Engine.H2);

    @Test
    void theDescriptionNamesEachResourceAndLeadsNowhereWrong() {
        Answer answer = server.get("/api/openapi.json");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/openapi")).startsWith("3.1");
        assertThat(answer.at("/paths").propertyNames()).anyMatch(path -> path.endsWith("/orders/{id}"));
        List<String> references = references(answer.json(), new ArrayList<>());
        assertThat(references).isNotEmpty();
        assertThat(references)
                .allMatch(reference -> reference.startsWith("#/")
                        && !answer.at(reference.substring(1)).isMissingNode());
    }

    @Test
    void readOnlyResourcesAreDescribedWithoutWrites() {
        JsonNode paths = server.get("/api/openapi.json").at("/paths");
        JsonNode summaries = paths.propertyStream()
                .filter(path -> path.getKey().endsWith("/orderSummaries"))
                .findFirst()
                .orElseThrow()
                .getValue();

        assertThat(summaries.has("get")).isTrue();
        assertThat(summaries.has("post")).isFalse();
    }

    @Test
    void controllersOfTheOwnerAreDescribedAsWell() {
        JsonNode description = server.get("/api/openapi.json").json();
        JsonNode hours = description.at("/paths/~1api~1openingHours~1{day}");
        JsonNode change = hours.path("put");

        assertThat(hours.propertyNames()).containsExactlyInAnyOrder("get", "put");
        assertThat(change.path("parameters").valueStream().map(JsonNode::toString))
                .containsExactly(
                        "{\"name\":\"day\",\"in\":\"path\",\"required\":true,\"schema\":{\"type\":\"string\"}}",
                        "{\"name\":\"season\",\"in\":\"query\",\"required\":false,"
                                + "\"schema\":{\"type\":\"string\",\"enum\":[\"SUMMER\",\"WINTER\"]}}",
                        "{\"name\":\"X-Reason\",\"in\":\"header\",\"required\":true,\"schema\":{\"type\":\"string\"}}");
        String schema = "/content/application~1json/schema/properties";
        assertThat(change.path("requestBody").at(schema + "/days/items/type").asString())
                .isEqualTo("string");
        assertThat(change.at("/responses/200" + schema + "/from/format").asString())
                .isEqualTo("time");
        assertThat(hours.at("/get/responses/200/content/application~1json/schema/additionalProperties/type")
                        .asString())
                .isEqualTo("string");
        assertThat(description
                        .at("/paths/~1api~1orders~1{id}~1receipt/get/responses/200/content")
                        .propertyNames())
                .containsExactly("text/plain");
        assertThat(description.path("paths").propertyNames()).noneMatch(path -> path.contains("error"));
    }

    @Test
    void thePageForPeopleRunsNoScriptOfItsOwn() {
        Answer page = server.send(server.request("GET", "/api").header("Accept", "text/html,*/*;q=0.8"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe-eval", "script-src 'self' 'unsafe-inline'");
        assertThat(page.body()).doesNotContainPattern("<script>").doesNotContain("http://", "https://");
    }

    @Test
    void thePageFindsAllItAsksFor() {
        Answer page = server.send(server.request("GET", "/api").header("Accept", "text/html"));
        Matcher assets = ASSET.matcher(page.body());
        int found = 0;
        while (assets.find()) {
            assertThat(server.get(assets.group(1)).status()).as(assets.group(1)).isEqualTo(200);
            found++;
        }

        assertThat(found).isGreaterThanOrEqualTo(4);
    }

    @Test
    void programsFindAllResourcesAtTheEntrance() {
        Answer answer = server.get("/api");

        assertThat(answer.text("/links/orders")).isEqualTo("/api/orders");
        assertThat(answer.text("/links/describedby")).isEqualTo("/api/openapi.json");
    }

    @Test
    void healthAndReadinessAnswerAndNothingElseOfTheActuatorDoes() {
        assertThat(server.get("/actuator/health/readiness").text("/status")).isEqualTo("UP");
        assertThat(server.get("/actuator/health").body()).doesNotContain("H2", "components\":{\"db");
        assertThat(server.get("/actuator/env").status()).isEqualTo(404);
    }

    @Test
    void theServerListensToThisMachineOnly() {
        var context = (ServletWebServerApplicationContext) server.context();
        var tomcat = (TomcatWebServer) java.util.Objects.requireNonNull(context.getWebServer());
        Object address = tomcat.getTomcat().getConnector().getProperty("address");

        assertThat(address).isInstanceOf(InetAddress.class);
        assertThat(((InetAddress) address).isLoopbackAddress()).isTrue();
    }

    @Test
    void theLogTellsWhereAndWhatIsServed() {
        String text = server.context().getBean(Announcement.class).text();

        assertThat(text)
                .isEqualTo(
                        "12 resources (2 read-only) at http://localhost:%1$d/api, described in http://localhost:%1$d/api/openapi.json; admin app at http://localhost:%1$d/admin/"
                                .formatted(server.port()));
    }

    @Test
    void moreThanCanWaitAreRefusedAtOnce() throws Exception {
        try (Server small = Server.with(
                Engine.H2, "--spring.datasource.hikari.maximum-pool-size=1", "--coppice.limits.waiting=1")) {
            HikariDataSource pool = small.context().getBean(HikariDataSource.class);
            List<CompletableFuture<Answer>> waiting;
            Answer refused;
            try (Connection taken = pool.getConnection()) {
                assertThat(taken.isValid(1)).isTrue();
                waiting = List.of(
                        inBackground(() -> small.get("/api/orders")), inBackground(() -> small.get("/api/orders")));
                long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
                while (pool.getHikariPoolMXBean().getThreadsAwaitingConnection() < waiting.size()) {
                    assertThat(System.nanoTime()).as("both wait at last").isLessThan(end);
                    Thread.sleep(10);
                }
                refused = small.get("/api/customers");
            }

            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isEqualTo("1");
            assertThat(waiting)
                    .allSatisfy(answer -> assertThat(answer.get().status()).isEqualTo(200));
        }
    }

    private static <T> CompletableFuture<T> inBackground(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Thread::startVirtualThread);
    }

    private static List<String> references(JsonNode node, List<String> found) {
        if (node.has("$ref")) {
            found.add(node.get("$ref").asString());
        }
        node.forEach(child -> references(child, found));
        return found;
    }
}
