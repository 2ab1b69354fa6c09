package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Conformance.class)
class PagingConformanceTests {

    private static final int SIZE = 3;

    private final Server server = Server.on(Engine.H2);

    @Test
    void pg1LinksAreWhereTheirCollectionIs() {
        for (String path : List.of("/api/orders", "/api/orders/1/items", "/api/orders/1/relationships/items")) {
            assertThat(server.get(path).at("/links").propertyNames()).contains("first", "prev", "next", "last");
        }
        assertThat(server.get("/api/orders/1").at("/links").propertyNames()).doesNotContain("first", "next");
    }

    @Test
    void pg2LinksAreCalledFirstLastPrevAndNext() {
        assertThat(server.get("/api/orders?page[size]=1").at("/links").propertyNames())
                .contains("first", "prev", "next", "last");
        assertThat(LinkWalk.of(server).followed("next")).isNotEmpty();
        assertThat(LinkWalk.of(server).followed("prev")).isNotEmpty();
        assertThat(LinkWalk.of(server).followed("last")).isNotEmpty();
    }

    @Test
    void pg3LinksThatAreNotAvailableAreNull() {
        Answer first = server.get("/api/countries?page[size]=2");
        Answer last = server.get(first.text("/links/last"));

        assertThat(first.at("/links/prev").isNull()).isTrue();
        assertThat(last.at("/links/next").isNull()).isTrue();
        assertThat(last.at("/links/prev").isString()).isTrue();
    }

    @Test
    void pg4NextFollowsTheOrder() {
        List<String> paged = walk("/api/products?filter[sku]=P1,P2,P3,P4,P5&sort=-price&page[size]=2");

        assertThat(paged).containsExactly("4", "3", "2", "1", "5");
    }

    @Test
    void pg5PagesAreAskedForByTheirFamilyOnly() {
        for (String link : List.of("first", "next", "last")) {
            String query = URI.create(server.get("/api/orders?page[size]=1").text("/links/" + link))
                    .getQuery();

            assertThat(query.split("&")).allMatch(parameter -> parameter.startsWith("page["));
        }
        assertThat(server.get("/api/orders?limit=1").status()).isEqualTo(400);
        assertThat(server.get("/api/orders?offset=1").status()).isEqualTo(400);
    }

    @Test
    void pg6WalkingVisitsEachRowOnce() throws SQLException {
        for (int rows : List.of(0, 1, SIZE - 1, SIZE, SIZE + 1, 2 * SIZE)) {
            server.database().execute("delete from type_samples where big_number = 66");
            for (int i = 0; i < rows; i++) {
                server.database().execute("insert into type_samples (big_number, long_text) values (66, 'same')");
            }
            List<String> walked = walk("/api/typeSamples?filter[bigNumber]=66&sort=longText&page[size]=" + SIZE);

            assertThat(walked).hasSize(rows).doesNotHaveDuplicates();
        }
        server.database().execute("delete from type_samples where big_number = 66");
    }

    @Test
    void pg7LinksKeepWhatWasAskedForAndAreEncoded() {
        String next = server.get("/api/orders?filter[status]=open,done&sort=-orderDate&include=customer"
                        + "&fields[orders]=notes,customer&page[size]=1")
                .text("/links/next");

        assertThat(next).doesNotContain("[", "]", " ", "\"");
        assertThat(URI.create(next).getQuery())
                .contains("filter[status]", "sort=-orderDate", "include=customer", "fields[orders]=notes,customer");
        assertThat(server.get(next).texts("/included", "/type")).containsExactly("customers");
    }

    private List<String> walk(String start) {
        List<String> ids = new ArrayList<>();
        String at = start;
        while (!at.isEmpty() && ids.size() < 100) {
            Answer page = server.get(at);
            ids.addAll(page.ids());
            at = page.at("/links/next").isNull() ? "" : page.text("/links/next");
        }
        return ids;
    }
}
