package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTests {

    private final Server server = Server.on(Engine.H2);

    @ParameterizedTest
    @CsvSource({
        "page[size]=1001, page[size]",
        "page[size]=0, page[size]",
        "page[size]=-1, page[size]",
        "page[size]=x, page[size]",
        "page[number]=0, page[number]",
        "page[offset]=100001, page[offset]",
        "page[number]=99999999999999999999, page[number]",
        "include=orders.items.product.barcodes, include"
    })
    void in9BeyondALimitIs400NamingTheParameter(String query, String parameter) {
        assertRefused("/api/customers?" + query, parameter);
    }

    @Test
    void thePageOfAThousandIsStillServed() {
        assertThat(server.get("/api/customers?page[limit]=1000&page[offset]=100000")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aPageThatIsTooLargeTellsTheMaximum() {
        assertThat(server.get("/api/customers?page[size]=1001").body()).contains("1000");
    }

    @Test
    void filtersHaveFiftyTermsAtMost() {
        List<String> paths = List.of(
                "name",
                "email",
                "creditLimit",
                "country.name",
                "orders.notes",
                "orders.amountTotal",
                "orders.items.quantity",
                "orders.items.product.name");
        List<String> operators = List.of("eq", "ne", "in", "notin", "lt", "gt", "le");
        String terms = IntStream.range(0, 51)
                .mapToObj(i -> "filter[%s][%s]=1".formatted(paths.get(i % 8), operators.get(i / 8)))
                .collect(Collectors.joining("&"));

        Answer answer = server.get("/api/customers?" + terms);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("at most 50 terms");
    }

    @Test
    void listsHaveFiveHundredValuesAtMost() {
        String values = IntStream.range(0, 501).mapToObj(Integer::toString).collect(Collectors.joining(","));

        assertRefused("/api/customers?filter[id]=" + values, "filter[id]");
        assertThat(server.get("/api/customers?filter[id]=" + values.substring(2))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void valuesOfFiltersHaveOneKilobyteAtMost() {
        assertRefused("/api/customers?filter[name]=" + "x".repeat(1025), "filter[name]");
    }

    @Test
    void so3ThereAreThreeSortKeysAtMost() {
        assertRefused("/api/customers?sort=name,email,creditLimit,id", "sort");
    }

    @Test
    void bodiesHaveTwoMegabytesAtMost() {
        String body = "{'data':{'type':'customers','attributes':{'name':'%s'}}}".formatted("x".repeat(2_100_000));

        Answer answer = server.post("/api/customers", body);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text("/errors/0/code")).isEqualTo("too-large");
    }

    @Test
    void bodiesNestSixtyFourLevelsAtMost() {
        String deep = "[".repeat(100) + "]".repeat(100);

        assertThat(server.post("/api/customers", "{'data':{'type':'customers','attributes':{'name':" + deep + "}}}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aMemberGivenTwiceIs400() {
        assertThat(server.post("/api/customers", "{'data':{'type':'customers','type':'customers'}}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void qp4UnknownParametersAre400() {
        assertRefused("/api/customers?foo=1", "foo");
        assertRefused("/api/customers/1?sort=name", "sort");
        assertRefused("/api/customers?filter[zzz]=1", "filter[zzz]");
        assertRefused("/api/customers?filter[creditLimit]=cheap", "filter[creditLimit]");
        assertRefused("/api/customers?page[size]=1&page[size]=2", "page[size]");
    }

    private void assertRefused(String path, String parameter) {
        Answer answer = server.get(path);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.text("/errors/0/source/parameter")).isEqualTo(parameter);
        assertThat(answer.text("/errors/0/status")).isEqualTo("400");
    }
}
