package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class AggregatesTests {

    private final Server server;

    AggregatesTests(Engine engine) {
        server = Server.on(engine);
    }

    @Test
    void figuresOfAllResourcesAreOneGroup() {
        assertThat(
                        figures(
                                "/api/products?Aggregate=count(),count(stock),sum(stock),min(price),max(price),avg(price)&filter[id][in]=1,2,3,4,5"))
                .isEqualTo("[{\"group\":{},\"values\":{\"count()\":5,\"count(stock)\":4,\"sum(stock)\":20,"
                        + "\"min(price)\":\"1.00\",\"max(price)\":\"20.00\",\"avg(price)\":\"9.218000\"}}]");
    }

    @Test
    void groupsFollowRelationshipsAndFiltersApply() {
        assertThat(figures("/api/orders?filter[id][le]=4".replace("[le]=4", "[in]=1,2,3,4")
                        + "&Aggregate=count(),sum(amountTotal)&GroupBy=customer.country"))
                .isEqualTo(
                        "[{\"group\":{\"customer.country\":\"DE\"},\"values\":{\"count()\":1,\"sum(amountTotal)\":\"5.10\"}},"
                                + "{\"group\":{\"customer.country\":\"NO\"},\"values\":{\"count()\":3,\"sum(amountTotal)\":\"37.19\"}}]");
    }

    @Test
    void datesAreCutToMonthsAndGroupsSortByFigures() {
        assertThat(figures("/api/orders?filter[id][in]=1,2,3,4&Aggregate=count()&GroupBy=month(orderDate)"
                        + "&sort=-count(),-month(orderDate)"))
                .isEqualTo("[{\"group\":{\"month(orderDate)\":\"2026-01\"},\"values\":{\"count()\":2}},"
                        + "{\"group\":{\"month(orderDate)\":\"2026-02\"},\"values\":{\"count()\":1}},"
                        + "{\"group\":{\"month(orderDate)\":\"2025-12\"},\"values\":{\"count()\":1}}]");
    }

    @Test
    void whatCannotBeAnsweredIsRefusedWithItsPlace() {
        for (List<String> refused : List.of(
                List.of("Aggregate=median(price)", "Aggregate", "0"),
                List.of("Aggregate=count(),sum(name)", "Aggregate", "12"),
                List.of("Aggregate=count(),sum(nothing)", "Aggregate", "12"),
                List.of("Aggregate=count()&GroupBy=year(name)", "GroupBy", "5"),
                List.of("Aggregate=count()&GroupBy=items.quantity", "GroupBy", "0"),
                List.of("Aggregate=count()&sort=name", "sort", "0"),
                List.of("Aggregate=count()&page[size]=3", "page[size]", ""),
                List.of("GroupBy=name", "GroupBy", ""),
                List.of("Aggregate=", "Aggregate", "0"))) {
            Answer answer = server.get("/api/products?" + refused.getFirst());

            assertThat(answer.status()).as(refused.getFirst()).isEqualTo(400);
            assertThat(answer.text("/errors/0/source/parameter")).isEqualTo(refused.get(1));
            assertThat(answer.text("/errors/0/meta/offset")).isEqualTo(refused.get(2));
        }
        assertThat(server.get("/api/orders/1/items?Aggregate=count()").status()).isEqualTo(400);
        assertThat(server.get("/api/priceLogs?Aggregate=count()").status()).isEqualTo(400);
    }

    private String figures(String path) {
        Answer answer = server.get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(server.get(answer.text("/links/self")).body()).isEqualTo(answer.body());
        return answer.at("/meta/aggregates").toString();
    }
}
