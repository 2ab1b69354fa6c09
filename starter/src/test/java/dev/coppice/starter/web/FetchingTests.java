package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class FetchingTests {

    private final Server server;

    FetchingTests(Engine engine) {
        server = Server.on(engine);
    }

    @Test
    void fr4CollectionIsAnArrayOfResources() {
        Answer answer = server.get("/api/countries");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.ids()).contains("DE", "NO", "SE");
    }

    @Test
    void fr3OneResourceHasItsAttributesAndRelationships() {
        Answer answer = server.get("/api/orders/1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/data/type")).isEqualTo("orders");
        assertThat(answer.text("/data/attributes/orderDate")).isEqualTo("2026-01-05");
        assertThat(answer.text("/data/attributes/status")).isEqualTo("open");
        assertThat(answer.body()).contains("\"amountTotal\":17.20");
    }

    @Test
    void ds15ForeignKeysAreNotAttributes() {
        Answer item = server.get("/api/items/1:1");

        assertThat(item.at("/data/attributes").propertyNames()).containsExactly("lineNo", "quantity");
    }

    @Test
    void ds21ToOneLinkageComesWithoutLoading() {
        Answer[] answer = new Answer[1];
        var statements = Statements.during(() -> answer[0] = server.get("/api/orders/1"));

        assertThat(answer[0].text("/data/relationships/customer/data/id")).isEqualTo("1");
        assertThat(statements).hasSize(1);
        assertThat(statements.getFirst()).doesNotContain("customers");
    }

    @Test
    void ds43ToManyThatNobodyAskedForHasLinksOnly() {
        Answer answer = server.get("/api/orders/1");

        assertThat(answer.at("/data/relationships/items/data").isMissingNode()).isTrue();
        assertThat(answer.text("/data/relationships/items/links/related")).isEqualTo("/api/orders/1/items");
    }

    @Test
    void ds11CompositeKeyIsOneId() {
        Answer answer = server.get("/api/items/1:2");

        assertThat(answer.text("/data/id")).isEqualTo("1:2");
        assertThat(answer.text("/data/relationships/product/data/id")).isEqualTo("2");
        assertThat(answer.text("/data/relationships/order/data/id")).isEqualTo("1");
    }

    @Test
    void fr7MissingResourceIs404() {
        assertThat(server.get("/api/orders/999").status()).isEqualTo(404);
        assertThat(server.get("/api/orders/nope").status()).isEqualTo(404);
        assertThat(server.get("/api/nothing").status()).isEqualTo(404);
    }

    @Test
    void fr5RelatedResourceOfToOne() {
        assertThat(server.get("/api/orders/1/customer").text("/data/attributes/name"))
                .isEqualTo("Anna");
    }

    @Test
    void fr6EmptyToOneIsNull() {
        Answer related = server.get("/api/employees/1/manager");
        Answer linkage = server.get("/api/employees/1/relationships/manager");

        assertThat(related.status()).isEqualTo(200);
        assertThat(related.at("/data").isNull()).isTrue();
        assertThat(linkage.at("/data").isNull()).isTrue();
    }

    @Test
    void fr4RelatedResourcesOfToMany() {
        assertThat(server.get("/api/employees/1/managedEmployees").ids()).containsExactly("2", "3");
        assertThat(server.get("/api/orders/1/items").ids()).containsExactly("1:1", "1:2");
    }

    @Test
    void fr10RelatedOfMissingParentIs404() {
        assertThat(server.get("/api/orders/999/customer").status()).isEqualTo(404);
        assertThat(server.get("/api/orders/999/items").status()).isEqualTo(404);
        assertThat(server.get("/api/orders/1/nothing").status()).isEqualTo(404);
        assertThat(server.get("/api/orders/1/relationships/nothing").status()).isEqualTo(404);
    }

    @Test
    void fr11EmptyToManyIsAnEmptyArray() {
        Answer answer = server.get("/api/products/4/relationships/nothing");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(server.get("/api/employees/4/managedEmployees").ids()).isEmpty();
        assertThat(server.get("/api/employees/4/relationships/managedEmployees")
                        .at("/data")
                        .isArray())
                .isTrue();
    }

    @Test
    void fr9LinkageIsIdentifiers() {
        Answer answer = server.get("/api/orders/1/relationships/items");

        assertThat(answer.ids()).containsExactly("1:1", "1:2");
        assertThat(answer.at("/data/0").propertyNames()).containsExactly("type", "id");
        assertThat(answer.text("/links/related")).isEqualTo("/api/orders/1/items");
    }

    @Test
    void linkageOverAnotherUniqueKeyIsTheTargetsId() {
        Answer answer = server.get("/api/barcodes/4000000000001");

        assertThat(answer.text("/data/relationships/product/data/id")).isEqualTo("1");
        assertThat(server.get("/api/barcodes/4000000000001/product").text("/data/attributes/sku"))
                .isEqualTo("P1");
    }

    @Test
    void viewIsReadLikeATable() {
        Answer answer = server.get("/api/orderSummaries/1");

        assertThat(answer.text("/data/attributes/customerName")).isEqualTo("Anna");
        assertThat(answer.at("/data/attributes/lineCount").asInt()).isEqualTo(2);
    }

    @Test
    void equalRowsWithoutAKeyAreShownOnce() {
        Answer answer = server.get("/api/priceLogs");

        assertThat(answer.ids()).hasSize(3);
        assertThat(answer.at("/meta/page/total").asInt()).isEqualTo(3);
        for (String id : answer.ids()) {
            assertThat(server.get("/api/priceLogs/" + id).text("/data/id")).isEqualTo(id);
        }
    }

    @Test
    void equalRowsWithoutAKeyAreSortedByWhatTheyLeadTo() {
        Answer byName =
                server.get("/api/priceLogs?sort=-country.name&include=country&fields[priceLogs]=loggedOn,country");

        assertThat(byName.texts("/data", "/attributes/loggedOn")).containsExactly("", "2026-01-01", "2026-01-02");
        assertThat(byName.texts("/included", "/id")).containsExactlyInAnyOrder("NO", "DE");
        assertThat(server.get("/api/priceLogs?sort=country.name&page[number]=2&page[size]=1")
                        .texts("/data", "/attributes/loggedOn"))
                .containsExactly("2026-01-01");
    }

    @Test
    void generatedColumnIsRead() {
        assertThat(server.get("/api/products/1").body()).contains("\"doublePrice\":10.20");
    }

    @Test
    void decimalsKeepTheScaleOfTheirColumn() {
        assertThat(server.get("/api/products/1").body()).contains("\"price\":5.10");
    }

    @Test
    void headAnswersAsGetWithoutBody() {
        Answer answer = server.send(server.request("HEAD", "/api/orders/1"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("Content-Type")).isEqualTo(MediaTypes.JSON_API);
    }

    @Test
    void in7IncludeByDottedPathBringsTheWay() {
        Answer answer = server.get("/api/orders/1?include=items.product,customer");

        assertThat(answer.texts("/included", "/type"))
                .containsExactlyInAnyOrder("items", "items", "products", "products", "customers");
        assertThat(answer.texts("/data/relationships/items/data", "/id")).containsExactly("1:1", "1:2");
    }

    @Test
    void includeCostsOneStatementForEachPath() {
        var statements = Statements.during(() -> server.get("/api/customers?include=orders,country"));

        assertThat(statements).hasSize(3);
    }
}
