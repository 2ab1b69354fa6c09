package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.net.http.HttpRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where a change has to name its version, a list of some fields tells enough to change and delete what it shows. */
class ListedVersionsTests {

    private static final String LIST = "/api/products?fields[products]=name&filter[sku]=";

    private final Server server = Server.setOtherwise();

    @Test
    void theVersionOfAListIsTakenByPatchAndDelete() {
        Answer created = product("L1");
        String listed = server.get(LIST + "L1").text("/data/0/meta/version");

        assertThat(created.header("ETag")).isEqualTo('"' + listed + '"');
        assertThat(send("PATCH", created, "{'price':3.5}", null).status()).isEqualTo(428);
        Answer changed = send("PATCH", created, "{'price':3.5}", listed);
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(send("DELETE", created, "{}", listed).status()).isEqualTo(412);
        String now = server.get(LIST + "L1").text("/data/0/meta/version");
        assertThat(send("DELETE", created, "{}", now).status()).isEqualTo(204);
    }

    @Test
    void soItIsByOperations() {
        Answer one = product("L2");
        Answer other = product("L3");
        String update = operation("update", one, server.get(LIST + "L2").text("/data/0/meta/version"));
        String remove = operation("remove", other, server.get(LIST + "L3").text("/data/0/meta/version"));

        assertThat(operate(operation("update", one, null), remove).status()).isEqualTo(428);
        Answer done = operate(update, remove);
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(operate(update).status()).isEqualTo(412);
        assertThat(server.get(LIST + "L3").at("/data")).isEmpty();
    }

    @Test
    void relatedRowsTellTheirsToo() {
        Answer orders = server.get("/api/customers/1/orders?fields[orders]=status&page[size]=1");

        String version = server.get("/api/orders/" + orders.text("/data/0/id")).text("/data/meta/version");
        assertThat(orders.text("/data/0/meta/version")).isEqualTo(version);
    }

    @Test
    void whoeverAsksForThemGetsThemAnywhere() {
        Server optional = Server.on(Engine.H2);
        String list = "/api/orders?fields[orders]=status&fields[customers]=name&include=customer&page[size]=1";

        Answer plain = optional.get(list);
        Answer asked = optional.get(list + "&Versions=all");

        assertThat(plain.at("/data/0/meta/version").isMissingNode()).isTrue();
        assertThat(asked.text("/data/0/meta/version"))
                .isEqualTo(
                        optional.get("/api/orders/" + asked.text("/data/0/id")).text("/data/meta/version"));
        assertThat(optional.get(asked.text("/links/next")).text("/data/0/meta/version"))
                .isNotEmpty();
        assertThat(optional.get("/api/orders?Versions=some").text("/errors/0/source/parameter"))
                .isEqualTo("Versions");
        assertThat(optional.get("/api/orders/1?Versions=all").status()).isEqualTo(400);
    }

    private Answer product(String sku) {
        Answer created = server.post(
                "/api/products",
                "{'data':{'type':'products','attributes':{'sku':'%s','name':'New','price':2.5}}}".formatted(sku));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return created;
    }

    private Answer send(String method, Answer created, String attributes, @Nullable String version) {
        String body = "{'data':{'type':'products','id':'%s','attributes':%s}}"
                .formatted(created.text("/data/id"), attributes);
        HttpRequest.Builder request = server.request(method, created.header("Location"))
                .method(method, HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                .header("Content-Type", MediaTypes.JSON_API);
        return server.send(version == null ? request : request.header("If-Match", '"' + version + '"'));
    }

    private static String operation(String op, Answer created, @Nullable String version) {
        String meta = version == null ? "" : ",'meta':{'version':'%s'}".formatted(version);
        String row = "{'type':'products','id':'%s'%s}"
                .formatted(created.text("/data/id"), op.equals("update") ? ",'attributes':{'price':4}" : "");
        return "{'op':'%s','%s':%s%s}".formatted(op, op.equals("update") ? "data" : "ref", row, meta);
    }

    private Answer operate(String... operations) {
        String body = "{'atomic:operations':[%s]}".formatted(String.join(",", operations));
        return server.send(server.request("POST", "/api/operations")
                .method("POST", HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                .header("Content-Type", MediaTypes.WITH_OPERATIONS));
    }
}
