package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PagingTests {

    private static final int SIZE = 3;

    private final Server server = Server.on(Engine.H2);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, SIZE - 1, SIZE, SIZE + 1, 2 * SIZE})
    void pg6WalkingVisitsEachRowOnce(int rows) throws SQLException {
        String collection = samples(rows);

        List<String> forwards = walk(collection + "&sort=longText&page[size]=" + SIZE, "/links/next");

        assertThat(forwards).hasSize(rows).doesNotHaveDuplicates();
        assertThat(forwards).isEqualTo(server.get(collection + "&sort=longText").ids());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, SIZE - 1, SIZE, SIZE + 1, 2 * SIZE})
    void pg6WalkingBackFromLastVisitsEachRowOnce(int rows) throws SQLException {
        String collection = samples(rows);
        String last = server.get(collection + "&page[size]=" + SIZE).text("/links/last");

        List<String> backwards = walk(last, "/links/prev");

        assertThat(backwards).hasSize(rows).doesNotHaveDuplicates();
    }

    @Test
    void pg2AllFourLinksAreThereAndPg3NullAtTheEdges() throws SQLException {
        String collection = samples(2 * SIZE + 1);

        Answer first = server.get(collection + "&page[size]=" + SIZE);
        Answer middle = server.get(first.text("/links/next"));
        Answer last = server.get(middle.text("/links/next"));

        assertThat(first.at("/links").propertyNames()).contains("self", "first", "prev", "next", "last");
        assertThat(first.at("/links/prev").isNull()).isTrue();
        assertThat(middle.text("/links/prev")).isEqualTo(first.text("/links/self"));
        assertThat(last.at("/links/next").isNull()).isTrue();
        assertThat(last.text("/links/self")).isEqualTo(first.text("/links/last"));
    }

    @Test
    void pg7LinksKeepWhatWasAskedForAndAreEncoded() {
        Answer answer = server.get("/api/orders?filter[customer.country]=NO&sort=-orderDate,id&include=customer"
                + "&fields[orders]=orderDate,customer&page[size]=1");
        String next = answer.text("/links/next");

        assertThat(next)
                .doesNotContain("[", "]")
                .contains(
                        "filter%5Bcustomer.country.id%5D",
                        "sort=", "include=customer", "fields%5Borders%5D", "page%5B");
        assertThat(server.get(next).texts("/included", "/type")).containsExactly("customers");
    }

    @Test
    void ds33SelfLinkRepeatsTheRequest() {
        Answer answer = server.get("/api/orders?filter[status]=done&sort=-orderDate&page[number]=2&page[size]=1");

        assertThat(server.get(answer.text("/links/self")).body()).isEqualTo(answer.body());
    }

    @Test
    void fr2EachLinkOfACollectionCanBeFetched() {
        for (JsonNode resource : server.get("/api/items?include=order").at("/data")) {
            assertThat(server.get(resource.at("/links/self").asString()).status())
                    .isEqualTo(200);
            for (JsonNode relationship : resource.at("/relationships")) {
                assertThat(server.get(relationship.at("/links/self").asString()).status())
                        .isEqualTo(200);
                assertThat(server.get(relationship.at("/links/related").asString())
                                .status())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void ds42TheDescriptionIsLinked() {
        assertThat(server.get("/api/orders").text("/links/describedby")).isEqualTo("/api/openapi.json");
        assertThat(server.get("/api/orders/1").text("/links/describedby")).isEqualTo("/api/openapi.json");
    }

    @Test
    void pg1RelatedCollectionsHavePagesOfTheirOwn() {
        Answer first = server.get("/api/employees/1/managedEmployees?page[size]=1");

        assertThat(first.ids()).containsExactly("2");
        assertThat(first.at("/meta/page/total").asInt()).isEqualTo(2);
        assertThat(server.get(first.text("/links/next")).ids()).containsExactly("3");
    }

    @Test
    void pagesCanBeAskedForByOffset() {
        assertThat(server.get("/api/countries?page[offset]=1&page[limit]=1&sort=id")
                        .ids())
                .containsExactly("NO");
    }

    private List<String> walk(String start, String direction) {
        List<String> ids = new ArrayList<>();
        String at = start;
        while (!at.isEmpty() && ids.size() < 100) {
            Answer page = server.get(at);
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            ids.addAll(page.ids());
            at = page.at(direction).isNull() ? "" : page.text(direction);
        }
        return ids;
    }

    /** A collection of so many rows, all alike but for their keys. */
    private String samples(int rows) throws SQLException {
        server.database().execute("delete from type_samples where big_number = 77");
        for (int i = 0; i < rows; i++) {
            server.database().execute("insert into type_samples (big_number, long_text) values (77, 'same')");
        }
        return "/api/typeSamples?filter[bigNumber]=77";
    }
}
