package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Below a context path, and behind a proxy that adds a prefix, every link leads back to where the client came from. */
class PrefixTests {

    @Test
    void linksBeginWithTheContextPath() {
        try (Server server = Server.with(Engine.H2, "--server.servlet.context-path=/shop")) {
            Answer list = server.get("/shop/api/orders?page[size]=1&page[number]=2");
            assertThat(list.status()).isEqualTo(200);
            assertThat(links(list.json())).isNotEmpty().allMatch(link -> link.startsWith("/shop/api/"));

            String related =
                    list.at("/data/0/relationships/customer/links/related").asString();
            Answer customer = server.get(related);
            assertThat(customer.status()).isEqualTo(200);
            assertThat(links(customer.json())).isNotEmpty().allMatch(link -> link.startsWith("/shop/api/"));

            Answer entrance = server.get("/shop/api");
            assertThat(links(entrance.json())).isNotEmpty().allMatch(link -> link.startsWith("/shop/api"));
            assertThat(server.get(entrance.text("/links/describedby"))
                            .at("/paths")
                            .propertyNames())
                    .isNotEmpty()
                    .allMatch(path -> path.startsWith("/shop/api/"));
        }
    }

    @Test
    void thePageForPeopleWorksBelowAContextPath() {
        try (Server server = Server.with(Engine.H2, "--server.servlet.context-path=/shop")) {
            Answer page = server.send(server.request("GET", "/shop/api").header("Accept", "text/html"));
            List<String> assets = page.body()
                    .lines()
                    .filter(line -> line.contains("src=\"") || line.contains("href=\""))
                    .map(line -> line.replaceAll(".*(?:src|href)=\"([^\"]+)\".*", "$1"))
                    .toList();
            assertThat(assets).hasSizeGreaterThanOrEqualTo(4);
            assertThat(assets)
                    .allSatisfy(asset -> assertThat(server.get(asset).status()).isEqualTo(200));
        }
    }

    @Test
    void theAdminAppWorksBelowAContextPath() {
        try (Server server = Server.with(Engine.H2, "--server.servlet.context-path=/shop")) {
            Answer entrance = server.send(server.request("GET", "/shop/").header("Accept", "text/html"));
            assertThat(URI.create("/shop/").resolve(entrance.header("Location")))
                    .hasPath("/shop/admin/");
            String page = server.get("/shop/admin/").body();
            assertThat(page).doesNotContain("src=\"/", "href=\"/");
            Answer app = server.get("/shop/admin/app.json");
            URI api = URI.create("/shop/admin/").resolve(app.text("/api"));
            assertThat(server.get(api.getPath() + "/orders?page[size]=1").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void peopleLogOutWhereTheOwnerSaysBelowAContextPath() {
        try (Server server = Server.with(
                Engine.H2,
                "--server.servlet.context-path=/shop",
                "--shop.log-in=true",
                "--coppice.admin.log-in=https://door.example/",
                "--coppice.admin.log-out=/bye")) {
            Answer app =
                    server.send(server.request("GET", "/shop/admin/app.json").header("Caller", "ada"));
            assertThat(app.text("/visitor/name")).isEqualTo("ada");
            assertThat(app.text("/visitor/logOut")).isEqualTo("/shop/bye");
            assertThat(server.get("/shop/admin/app.json").at("/visitor").isNull())
                    .isTrue();
            assertThat(server.get("/shop/admin/").body())
                    .contains("<meta name=\"log-in\" content=\"https://door.example/\">");
        }
    }

    @Test
    void linksBeginWithTheForwardedPrefixWhereProxiesAreTrusted() {
        try (Server server = Server.with(Engine.H2, "--server.forward-headers-strategy=framework")) {
            Answer list = server.send(
                    server.request("GET", "/api/orders?page%5Bsize%5D=1").header("X-Forwarded-Prefix", "/crm"));
            assertThat(list.status()).isEqualTo(200);
            assertThat(links(list.json())).isNotEmpty().allMatch(link -> link.startsWith("/crm/api/"));

            Answer hostile = server.send(server.request("GET", "/api")
                    .header("Accept", "text/html")
                    .header("X-Forwarded-Prefix", "/\"><script>x</script>"));
            assertThat(hostile.body()).doesNotContain("<script>x");
        }
    }

    @Test
    void aPrefixThatNobodyVouchesForIsIgnored() {
        Answer list = Server.on(Engine.H2)
                .send(Server.on(Engine.H2)
                        .request("GET", "/api/orders?page%5Bsize%5D=1")
                        .header("X-Forwarded-Prefix", "/crm"));
        assertThat(links(list.json())).isNotEmpty().allMatch(link -> link.startsWith("/api/"));
    }

    private static List<String> links(JsonNode document) {
        return document.findValues("links").stream()
                .flatMap(links -> links.valueStream())
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
    }
}
