package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class CountingTests {

    /** Those that are there from the beginning: other tests add some of their own. */
    private static final String FIVE = "/api/products?filter[id]=1,2,3,4,5";

    private final Engine engine;
    private final Server server;

    CountingTests(Engine engine) {
        this.engine = engine;
        server = Server.on(engine);
    }

    @Test
    void exactIsTheRule() {
        Answer answer = server.get(FIVE + "&page[size]=2");

        assertThat(answer.text("/meta/page/count")).isEqualTo("exact");
        assertThat(answer.at("/meta/page/total").asInt()).isEqualTo(5);
    }

    @Test
    void withoutCountingNextIsKnownAndLastIsNot() {
        Answer[] first = new Answer[1];
        List<String> statements = Statements.during(() -> first[0] = server.get(FIVE + "&Count=none&page[size]=2"));
        Answer second = server.get(first[0].text("/links/next"));
        Answer third = server.get(second.text("/links/next"));

        assertThat(statements).hasSize(1);
        assertThat(first[0].at("/meta/page").toString()).isEqualTo("{\"count\":\"none\"}");
        assertThat(first[0].at("/links/last").isNull()).isTrue();
        assertThat(second.ids()).containsExactly("3", "4");
        assertThat(third.ids()).containsExactly("5");
        assertThat(third.at("/links/next").isNull()).isTrue();
    }

    @Test
    void aPageThatEndsWithTheCollectionHasNoNextWhateverIsCounted() {
        for (String policy : List.of("none", "exact", "capped", "estimated")) {
            Answer answer = server.get(FIVE + "&page[size]=5&Count=" + policy);

            assertThat(answer.ids()).as(policy).hasSize(5);
            assertThat(answer.at("/links/next").isNull()).as(policy).isTrue();
        }
    }

    @Test
    void aCountBelowTheCapIsExact() {
        Answer answer = server.get(FIVE + "&Count=capped&page[size]=2");

        assertThat(answer.text("/meta/page/count")).isEqualTo("exact");
        assertThat(answer.at("/meta/page/total").asInt()).isEqualTo(5);
        assertThat(answer.at("/links/last").isNull()).isFalse();
    }

    @Test
    void anEstimateIsSaidToBeOneAndCountsWhereNothingIsKnown() throws SQLException {
        if (engine == Engine.POSTGRESQL) {
            server.database().execute("analyze products");
        }

        Answer all = server.get("/api/products?Count=estimated&page[size]=2");
        Answer filtered = server.get(FIVE + "&Count=estimated&page[size]=2&filter[price][gt]=2");

        assertThat(all.text("/meta/page/count")).isEqualTo(engine == Engine.SQLITE ? "exact" : "estimated");
        assertThat(all.at("/meta/page/total").asInt()).isBetween(3, 100);
        assertThat(all.at("/links/last").isNull()).isEqualTo(engine != Engine.SQLITE);
        assertThat(filtered.text("/meta/page/count")).isEqualTo("exact");
        assertThat(filtered.at("/meta/page/total").asInt()).isEqualTo(4);
    }

    @Test
    void relatedCollectionsAndLinkageAreCountedAsAsked() {
        Answer related = server.get("/api/employees/1/managedEmployees?Count=none&page[size]=1");
        Answer linkage = server.get("/api/employees/1/relationships/managedEmployees?Count=none&page[size]=1");

        assertThat(related.at("/meta/page/total").isMissingNode()).isTrue();
        assertThat(server.get(linkage.text("/links/next")).ids()).containsExactly("3");
        assertThat(linkage.text("/links/next")).contains("Count=none");
    }

    @Test
    void anUnknownPolicyIsRefusedWithThoseThereAre() {
        Answer answer = server.get("/api/products?Count=some");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/source/parameter")).isEqualTo("Count");
        assertThat(answer.text("/errors/0/detail")).contains("none, exact, capped, estimated");
        assertThat(server.get("/api/products/1?Count=none").status()).isEqualTo(400);
    }
}
