package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Clients find out whether what they know is still true, and change nothing that is not. */
@ParameterizedClass
@EnumSource(Engine.class)
class VersionTests {

    private final Server server;

    VersionTests(Engine engine) {
        server = Server.on(engine);
    }

    @Test
    void singleResourceTellsItsVersionTwice() {
        Answer one = server.get("/api/products/1");

        assertThat(one.header("ETag")).isEqualTo('"' + one.text("/data/meta/version") + '"');
        assertThat(one.text("/data/meta/version")).hasSize(16);
    }

    @Test
    void versionColumnIsTheVersion() {
        Answer created =
                server.post("/api/accounts", "{'data':{'type':'accounts','attributes':{'owner':'Bo','balance':1}}}");
        Answer changed = change(created, "{'balance':2}", created.header("ETag"));

        assertThat(created.header("ETag")).isEqualTo("\"0\"");
        assertThat(changed.header("ETag")).as(changed.body()).isEqualTo("\"1\"");
        assertThat(change(created, "{'balance':3}", created.header("ETag")).status())
                .isEqualTo(412);
        assertThat(server.get("/api/accounts?fields[accounts]=owner&filter[id]=1")
                        .text("/data/0/meta/version"))
                .isEqualTo("4");
    }

    @Test
    void versionDoesNotDependOnHowTheResourceIsAskedFor() {
        String version = server.get("/api/orders/1").text("/data/meta/version");

        assertThat(server.get("/api/orders/1?fields[orders]=notes&include=customer")
                        .text("/data/meta/version"))
                .isEqualTo(version);
        assertThat(server.get("/api/orders?filter[id]=1").text("/data/0/meta/version"))
                .isEqualTo(version);
        assertThat(server.get("/api/items/1:1/order").text("/data/meta/version"))
                .isEqualTo(version);
        assertThat(server.get("/api/customers/1?include=orders").texts("/included", "/meta/version"))
                .contains(version);
    }

    @Test
    void listOfSomeFieldsReadsNoMoreToTellVersions() {
        assertThat(server.get("/api/orders?fields[orders]=notes")
                        .at("/data/0/meta")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void readersGetTheVersionThatTheyAskFor() {
        String version = server.get("/api/products/2").header("ETag");

        assertThat(conditional("If-Match", version, "/api/products/2").status()).isEqualTo(200);
        assertThat(conditional("If-Match", "*", "/api/products/2").status()).isEqualTo(200);
        for (String other : List.of("\"other\"", "W/" + version)) {
            Answer refused = conditional("If-Match", other, "/api/products/2");

            assertThat(refused.status()).as(other).isEqualTo(412);
            assertThat(refused.text("/errors/0/source/header")).isEqualTo("If-Match");
        }
        assertThat(conditional("If-Match", "\"other\"", "/api/orders/1?include=customer")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void listsAndRelationshipsHaveNoVersion() {
        for (String path : List.of(
                "/api/products",
                "/api/orders/1/items",
                "/api/orders/1/relationships/items",
                "/api/orders/1/relationships/customer")) {
            assertThat(server.get(path).header("ETag")).as(path).isEmpty();
            assertThat(conditional("If-None-Match", "\"any\"", path).status()).isEqualTo(200);
            assertThat(conditional("If-None-Match", "*", path).status()).isEqualTo(304);
            assertThat(conditional("If-Match", "*", path).status()).isEqualTo(200);
            assertThat(conditional("If-Match", "\"any\"", path).status()).isEqualTo(412);
        }
    }

    @Test
    void changesDoNotMeetVersionsThatAreRuledOut() {
        String body = "{'data':{'type':'accounts','attributes':{'owner':'Cy','balance':1}}}";
        Answer created = server.post("/api/accounts", body);
        String path = created.header("Location");
        String version = created.header("ETag");
        String change = "{'data':{'type':'accounts','id':'%s','attributes':{'owner':'Di'}}}"
                .formatted(created.text("/data/id"));

        for (String ruledOut : List.of("*", version, "W/" + version)) {
            Answer refused = write("PATCH", path, change, "If-None-Match", ruledOut);

            assertThat(refused.status()).as(ruledOut).isEqualTo(412);
            assertThat(refused.text("/errors/0/source/header")).isEqualTo("If-None-Match");
            assertThat(write("DELETE", path, "", "If-None-Match", ruledOut).status())
                    .isEqualTo(412);
        }
        assertThat(server.get(path).text("/data/attributes/owner")).isEqualTo("Cy");
        assertThat(write("PATCH", path, change, "If-None-Match", "\"other\"").status())
                .isEqualTo(200);
        assertThat(write("PATCH", path, change, "If-None-Match", "\"a\"", "If-Match", "*")
                        .status())
                .isEqualTo(400);
        assertThat(write("POST", "/api/accounts", body, "If-None-Match", "*").status())
                .isEqualTo(412);
        assertThat(write("POST", "/api/accounts", body, "If-Match", "\"a\"").status())
                .isEqualTo(412);
        assertThat(write("DELETE", path, "", "If-None-Match", "\"other\"").status())
                .isEqualTo(204);
        assertThat(write("DELETE", path, "", "If-None-Match", "*").status()).isEqualTo(404);
    }

    private Answer write(String method, String path, String body, String... headers) {
        return server.send(server.request(method, path)
                .header("Content-Type", MediaTypes.JSON_API)
                .headers(headers)
                .method(method, HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    @Test
    void knownVersionIs304() {
        String version = server.get("/api/products/2").header("ETag");

        Answer known = conditional("If-None-Match", "\"other\", W/" + version, "/api/products/2");

        assertThat(known.status()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(known.header("ETag")).isEqualTo(version);
        assertThat(conditional("If-None-Match", "*", "/api/products/2").status())
                .isEqualTo(304);
        assertThat(conditional("If-None-Match", "\"other\"", "/api/products/2").status())
                .isEqualTo(200);
        String order = server.get("/api/orders/1").header("ETag");
        assertThat(conditional("If-None-Match", order, "/api/orders/1?include=customer")
                        .status())
                .as("what is included may be news")
                .isEqualTo(200);
        assertThat(conditional("If-None-Match", "version 1", "/api/products/2").status())
                .isEqualTo(400);
    }

    @Test
    void up15StaleVersionIs412AndChangesNothing() {
        Answer created = product("V1");
        Answer changed = change(created, "{'price':3.5}", created.header("ETag"));
        Answer stale = change(created, "{'price':9}", created.header("ETag"));

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.header("ETag"))
                .isNotEqualTo(created.header("ETag"))
                .isEqualTo(server.get(created.header("Location")).header("ETag"));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.text("/errors/0/code")).isEqualTo("stale");
        assertThat(stale.text("/errors/0/source/header")).isEqualTo("If-Match");
        assertThat(server.get(created.header("Location")).body()).contains("\"price\":3.50");
    }

    @Test
    void anyVersionOrOneOfSeveralWillDo() {
        Answer created = product("V2");

        assertThat(change(created, "{'price':1}", "*").status()).isEqualTo(200);
        String version = server.get(created.header("Location")).header("ETag");
        assertThat(change(created, "{'price':2}", "\"a\", " + version).status()).isEqualTo(200);
        assertThat(change(
                                created,
                                "{'price':2}",
                                "W/" + server.get(created.header("Location")).header("ETag"))
                        .status())
                .as("a weak tag is none that a change can be based on")
                .isEqualTo(412);
    }

    @Test
    void staleDeletionIs412() {
        Answer created = product("V3");
        change(created, "{'stock':1}", "*");

        assertThat(conditionally("DELETE", created.header("Location"), "", created.header("ETag"))
                        .status())
                .isEqualTo(412);
        String version = server.get(created.header("Location")).header("ETag");
        assertThat(conditionally("DELETE", created.header("Location"), "", version)
                        .status())
                .isEqualTo(204);
        assertThat(conditionally("DELETE", created.header("Location"), "", version)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void relationshipIsPartOfTheVersionOfTheResourceThatHoldsIt() {
        Answer created = server.post("/api/employees", "{'data':{'type':'employees','attributes':{'name':'Vera'}}}");
        String relationship = created.header("Location") + "/relationships/manager";
        String ada = "{'data':{'type':'employees','id':'1'}}";

        assertThat(conditionally("PATCH", relationship, ada, created.header("ETag"))
                        .status())
                .isEqualTo(204);
        assertThat(conditionally("PATCH", relationship, "{'data':null}", created.header("ETag"))
                        .status())
                .isEqualTo(412);
        assertThat(server.get(relationship).text("/data/id")).isEqualTo("1");
        assertThat(server.delete(created.header("Location")).status()).isEqualTo(204);
    }

    @Test
    void versionSurvivesTheWayThroughTheDatabaseForEachType() {
        String attributes = """
                {"bigNumber":"9007199254740993","wideDecimal":"12345678901.1","floating":0.1,"truth":true,
                 "onDay":"2026-03-29","atClock":"23:59:59.123456","moment":"2026-03-29T02:30:00.123456",
                 "atInstant":"2026-03-29T02:30:00Z","rawBytes":"AAECAw==","longText":"text","oddName":"x"}""";
        Answer created =
                server.post("/api/typeSamples", "{'data':{'type':'typeSamples','attributes':" + attributes + "}}");
        String self = created.header("Location");

        assertThat(server.get(self).header("ETag")).isEqualTo(created.header("ETag"));
        Answer same = change(created, attributes.replace('"', '\''), created.header("ETag"));
        assertThat(same.header("ETag")).as(same.body()).isEqualTo(created.header("ETag"));
        for (String other : new String[] {
            "{'floating':0.2}",
            "{'truth':false}",
            "{'atClock':'23:59:59.123457'}",
            "{'rawBytes':'AAECBA=='}",
            "{'longText':null}"
        }) {
            String before = server.get(self).header("ETag");
            assertThat(change(created, other, before).header("ETag")).as(other).isNotEqualTo(before);
        }
        assertThat(server.delete(self).status()).isEqualTo(204);
    }

    private Answer product(String sku) {
        Answer created = server.post(
                "/api/products",
                "{'data':{'type':'products','attributes':{'sku':'%s','name':'New','price':2.5}}}".formatted(sku));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return created;
    }

    private Answer change(Answer created, String attributes, String version) {
        String body = "{'data':{'type':'%s','id':'%s','attributes':%s}}"
                .formatted(created.text("/data/type"), created.text("/data/id"), attributes);
        return conditionally("PATCH", created.header("Location"), body, version);
    }

    private Answer conditionally(String method, String path, String body, String version) {
        return server.send(server.request(method, path)
                .method(method, HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                .header("Content-Type", MediaTypes.JSON_API)
                .header("If-Match", version));
    }

    private Answer conditional(String header, String value, String path) {
        return server.send(server.request("GET", path).header(header, value));
    }
}
