package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Conformance.class)
class IncludeConformanceTests {

    private final Server server = Server.on(Engine.H2);

    @Test
    void in1WhereNothingIsShownIncludeIs400() {
        Answer deleted = server.delete("/api/employees/999?include=manager");
        Answer linked = server.patch("/api/employees/1/relationships/manager?include=manager", "{'data':null}");

        assertThat(deleted.status()).isEqualTo(400);
        assertThat(linked.status()).isEqualTo(400);
        assertThat(linked.text("/errors/0/source/parameter")).isEqualTo("include");
    }

    @Test
    void in2IncludedIsThereEvenIfEmpty() {
        Answer answer = server.get("/api/employees/1?include=manager");

        assertThat(answer.at("/included").isArray()).isTrue();
        assertThat(answer.at("/included")).isEmpty();
    }

    @Test
    void in3NothingUnrequestedComesAlong() {
        assertThat(server.get("/api/customers?include=country").texts("/included", "/type"))
                .isNotEmpty()
                .containsOnly("countries");
        assertThat(server.get("/api/customers").json().has("included")).isFalse();
    }

    @Test
    void in4PathsAreSeparatedByCommasAndTheirStepsByDots() {
        assertThat(server.get("/api/orders/1?include=items.product,customer").texts("/included", "/type"))
                .contains("items", "products", "customers");
    }

    @Test
    void in5AnEmptyValueBringsNothingAlong() {
        Answer answer = server.get("/api/orders/1?include=");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/included")).isEmpty();
    }

    @Test
    void in6UnknownPathsAre400() {
        for (String path : new String[] {"zzz", "customer.zzz", "notes", "customer..country", "customer."}) {
            Answer answer = server.get("/api/orders?include=" + path);

            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.text("/errors/0/source/parameter")).isEqualTo("include");
        }
    }

    @Test
    void in7TheWayToAnIncludedResourceComesAlong() {
        assertThat(server.get("/api/orders/1?include=items.product").texts("/included", "/type"))
                .containsExactlyInAnyOrder("items", "items", "products", "products");
    }

    @Test
    void in8IncludeWorksWhereverResourcesAreShown() {
        Answer created = server.post(
                "/api/employees?include=manager",
                "{'data':{'type':'employees','attributes':{'name':'In8'},"
                        + "'relationships':{'manager':{'data':{'type':'employees','id':'1'}}}}}");
        String self = created.header("Location");
        Answer changed = server.patch(
                self + "?include=manager",
                "{'data':{'type':'employees','id':'%s','attributes':{'name':'In8b'}}}"
                        .formatted(created.text("/data/id")));

        assertThat(created.texts("/included", "/id")).containsExactly("1");
        assertThat(changed.texts("/included", "/id")).containsExactly("1");
        assertThat(server.get(self + "?include=manager").texts("/included", "/id"))
                .containsExactly("1");
        assertThat(server.get("/api/employees?include=manager").texts("/included", "/id"))
                .doesNotHaveDuplicates();
        assertThat(server.get("/api/orders/1/customer?include=country").texts("/included", "/id"))
                .containsExactly("NO");
        assertThat(server.get("/api/orders/1/items?include=product").texts("/included", "/type"))
                .containsOnly("products");
        assertThat(server.get("/api/orders/1/relationships/items?include=items").texts("/included", "/type"))
                .containsOnly("items");
        server.delete(self);
    }

    @Test
    void in9BeyondALimitIs400WithTheLimit() {
        Answer deep = server.get("/api/customers?include=orders.items.product.barcodes");

        assertThat(deep.status()).isEqualTo(400);
        assertThat(deep.text("/errors/0/source/parameter")).isEqualTo("include");
        assertThat(deep.at("/errors/0/meta/limit").asInt()).isEqualTo(3);

        Answer many = Server.setOtherwise().get("/api/orders?include=items");
        assertThat(many.status()).isEqualTo(400);
        assertThat(many.text("/errors/0/source/parameter")).isEqualTo("include");
        assertThat(many.at("/errors/0/meta/limit").asInt()).isEqualTo(2);
    }
}
