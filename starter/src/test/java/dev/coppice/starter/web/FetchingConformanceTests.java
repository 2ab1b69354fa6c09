package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Conformance.class)
class FetchingConformanceTests {

    private final Server server = Server.on(Engine.H2);

    @Test
    void fr1EachSelfLinkCanBeFetched() {
        assertThat(LinkWalk.of(server).followed("self")).hasSizeGreaterThan(50);
    }

    @Test
    void fr2EachRelatedLinkCanBeFetched() {
        assertThat(LinkWalk.of(server).followed("related")).hasSizeGreaterThan(30);
    }

    @Test
    void fr3SuccessIs200() {
        for (String path : List.of("/api/orders", "/api/orders/1", "/api/orders/1/items", "/api/orders/1/customer")) {
            assertThat(server.get(path).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void fr4EmptyCollectionsAreEmptyArrays() {
        assertThat(server.get("/api/employees?filter[id]=0").at("/data").isArray())
                .isTrue();
        assertThat(server.get("/api/employees/4/managedEmployees").at("/data")).isEmpty();
        assertThat(server.get("/api/employees/4/managedEmployees").at("/data").isArray())
                .isTrue();
    }

    @Test
    void fr5OneTargetIsAResourceOrNull() {
        assertThat(server.get("/api/orders/1/customer").text("/data/type")).isEqualTo("customers");
        assertThat(server.get("/api/employees/1/manager").at("/data").isNull()).isTrue();
    }

    @Test
    void fr6NullIsAnsweredOnlyWhereOneCouldBe() {
        assertThat(server.get("/api/employees/1/manager").status()).isEqualTo(200);
        assertThat(server.get("/api/employees/1/boss").status()).isEqualTo(404);
        assertThat(server.get("/api/employees/999").status()).isEqualTo(404);
    }

    @Test
    void fr7MissingResourcesAre404() {
        for (String path : List.of("/api/orders/999", "/api/orders/nope", "/api/nothing", "/api/nothing/1")) {
            assertThat(server.get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void fr8EachLinkOfARelationshipCanBeFetched() {
        assertThat(LinkWalk.of(server).followed("self"))
                .filteredOn(link -> link.contains("/relationships/"))
                .hasSizeGreaterThan(30);
    }

    @Test
    void fr9LinkageIsIdentifiers() {
        Answer many = server.get("/api/orders/1/relationships/items");

        assertThat(many.at("/data/0").propertyNames()).containsExactly("type", "id");
        assertThat(server.get("/api/orders/1/relationships/customer")
                        .at("/data")
                        .propertyNames())
                .containsExactly("type", "id");
    }

    @Test
    void fr10UnknownRelationshipsAndMissingParentsAre404() {
        for (String path : List.of(
                "/api/orders/1/relationships/nothing",
                "/api/orders/999/relationships/items",
                "/api/orders/999/relationships/customer",
                "/api/orders/1/nothing",
                "/api/orders/999/items")) {
            assertThat(server.get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void fr11EmptyRelationshipsAreNullOrAnEmptyArray() {
        Answer one = server.get("/api/employees/1/relationships/manager");
        Answer many = server.get("/api/employees/4/relationships/managedEmployees");

        assertThat(List.of(one.status(), many.status())).containsOnly(200);
        assertThat(one.at("/data").isNull()).isTrue();
        assertThat(many.at("/data").isArray()).isTrue();
        assertThat(many.at("/data")).isEmpty();
    }

    @Test
    void fr12TheRulesOfHttpHold() {
        Answer head = server.send(server.request("HEAD", "/api/orders/1"));
        Answer unchanged =
                server.send(server.request("GET", "/api/orders/1").header("If-None-Match", head.header("ETag")));
        Answer refused = server.send("PUT", "/api/orders/1", "{}");
        Answer options = server.send(server.request("OPTIONS", "/api/orders"));

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(unchanged.status()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.header("Allow")).contains("GET", "PATCH", "DELETE").doesNotContain("PUT");
        assertThat(options.header("Allow")).contains("GET", "POST");
    }
}
