package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Which parts of resources are shown, and which resources come along. */
class ShapingTests {

    private final Server server = Server.on(Engine.H2);

    @Test
    void sf1OnlyTheNamedFieldsAreShownAndSelected() {
        Answer[] answer = new Answer[1];
        List<String> statements =
                Statements.during(() -> answer[0] = server.get("/api/orders?fields[orders]=orderDate,customer"));

        assertThat(answer[0].at("/data/0/attributes").propertyNames()).containsExactly("orderDate");
        assertThat(answer[0].at("/data/0/relationships").propertyNames()).containsExactly("customer");
        assertThat(statements).isNotEmpty().noneMatch(sql -> sql.contains("notes") || sql.contains("amount_total"));
    }

    @Test
    void sf1OneResourceShowsOnlyTheNamedFieldsAndTheVersionOfTheWholeRow() {
        Answer sparse = server.get("/api/orders/1?fields[orders]=orderDate,customer");
        Answer whole = server.get("/api/orders/1");

        assertThat(sparse.at("/data/attributes").propertyNames()).containsExactly("orderDate");
        assertThat(sparse.at("/data/relationships").propertyNames()).containsExactly("customer");
        assertThat(sparse.text("/data/meta/version")).isEqualTo(whole.text("/data/meta/version"));
    }

    @Test
    void sf2EmptyMeansNoFields() {
        Answer answer = server.get("/api/orders/1?fields[orders]=");

        assertThat(answer.at("/data").propertyNames()).containsExactly("type", "id", "links", "meta");
    }

    @Test
    void sf3IncludedResourcesAreSparseAsWell() {
        Answer answer = server.get("/api/orders/1?include=customer&fields[customers]=name");

        assertThat(answer.at("/included/0/attributes").propertyNames()).containsExactly("name");
        assertThat(answer.at("/included/0/relationships").isMissingNode()).isTrue();
    }

    @Test
    void sf5UnknownTypeOrFieldIs400() {
        for (String parameter : List.of("fields[orders]", "fields[nothing]")) {
            Answer answer = server.get("/api/orders?" + parameter + "=zzz");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("/errors/0/source/parameter")).isEqualTo(parameter);
        }
    }

    @Test
    void ds26LinkageMayBeHiddenWhileTheResourceComesAlong() {
        Answer answer = server.get("/api/orders/1?include=customer&fields[orders]=notes");

        assertThat(answer.texts("/included", "/id")).containsExactly("1");
        assertThat(answer.at("/data/relationships").isMissingNode()).isTrue();
    }

    @Test
    void in2IncludedIsThereEvenIfEmpty() {
        assertThat(server.get("/api/employees/1?include=manager")
                        .at("/included")
                        .isArray())
                .isTrue();
        assertThat(server.get("/api/employees?filter[id]=0&include=manager")
                        .at("/included")
                        .isArray())
                .isTrue();
    }

    @Test
    void in5EmptyIncludeBringsNothingAlong() {
        assertThat(server.get("/api/orders/1?include=").at("/included")).isEmpty();
        assertThat(server.get("/api/orders/1?include=").at("/included").isArray())
                .isTrue();
        assertThat(server.get("/api/orders/1").at("/included").isMissingNode()).isTrue();
    }

    @Test
    void in6UnknownPathIs400() {
        Answer answer = server.get("/api/orders?include=custommer");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/source/parameter")).isEqualTo("include");
        assertThat(answer.text("/errors/0/detail")).contains("customer");
    }

    @Test
    void in8IncludeWorksOnRelatedResourcesAndRelationships() {
        assertThat(server.get("/api/orders/1/customer?include=country").texts("/included", "/id"))
                .containsExactly("NO");
        assertThat(server.get("/api/orders/1/items?include=product").texts("/included", "/type"))
                .containsExactly("products", "products");
        assertThat(server.get("/api/orders/1/relationships/items?include=items.product")
                        .texts("/included", "/type"))
                .containsExactlyInAnyOrder("items", "items", "products", "products");
        assertThat(server.get("/api/orders/1/relationships/customer?include=customer")
                        .texts("/included", "/type"))
                .containsExactly("customers");
    }

    @Test
    void ds25EachIncludedResourceIsReachableFromPrimaryData() {
        Answer answer = server.get("/api/customers?include=orders.items.product,country");
        Map<String, JsonNode> included = answer.at("/included")
                .valueStream()
                .collect(Collectors.toMap(ShapingTests::identity, resource -> resource));
        Set<String> reached = new java.util.HashSet<>();
        answer.at("/data").forEach(resource -> reach(resource, included, reached));

        assertThat(included).isNotEmpty();
        assertThat(reached).containsAll(included.keySet());
    }

    @Test
    void ds27NoResourceComesTwice() {
        Answer answer = server.get("/api/employees?include=manager,managedEmployees.manager");
        List<String> all = java.util.stream.Stream.of("/data", "/included")
                .flatMap(part -> answer.at(part).valueStream())
                .map(ShapingTests::identity)
                .toList();

        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void statementsDoNotGrowWithRows() {
        List<String> few = Statements.during(() -> server.get("/api/orders?page[size]=1&include=items.product"));
        List<String> many = Statements.during(() -> server.get("/api/orders?page[size]=4&include=items.product"));

        assertThat(many).hasSameSizeAs(few);
        assertThat(few).hasSizeLessThanOrEqualTo(4);
    }

    private static void reach(JsonNode resource, Map<String, JsonNode> included, Set<String> reached) {
        if (!reached.add(identity(resource))) {
            return;
        }
        for (JsonNode relationship : resource.at("/relationships")) {
            JsonNode data = relationship.at("/data");
            List<JsonNode> targets = data.isArray() ? data.valueStream().toList() : List.of(data);
            targets.stream()
                    .map(target -> included.get(identity(target)))
                    .filter(java.util.Objects::nonNull)
                    .forEach(target -> reach(target, included, reached));
        }
    }

    private static String identity(JsonNode resource) {
        return resource.at("/type").asString() + "/" + resource.at("/id").asString();
    }
}
