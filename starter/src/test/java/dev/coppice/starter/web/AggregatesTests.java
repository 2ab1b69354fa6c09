package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
                .containsExactly(
                        "count()=5 count(stock)=4 sum(stock)=20 min(price)=1.00 max(price)=20.00 avg(price)=9.218000");
    }

    @Test
    void groupsFollowRelationshipsAndFiltersApply() {
        assertThat(
                        figures(
                                "/api/orders?filter[id][in]=1,2,3,4&Aggregate=count(),sum(amountTotal)&GroupBy=customer.country"))
                .containsExactly(
                        "customer.country=DE count()=1 sum(amountTotal)=5.10",
                        "customer.country=NO count()=3 sum(amountTotal)=37.19");
    }

    @Test
    void figuresOfWhatARelationshipLeadsTo() {
        assertThat(figures("/api/orders/1/items?Aggregate=count(),sum(quantity)"))
                .containsExactly("count()=2 sum(quantity)=3");
        assertThat(
                        figures(
                                "/api/orders/1/items?Aggregate=count()&GroupBy=product.sku&sort=-product.sku&filter[quantity][ge]=1"))
                .containsExactly("product.sku=P2 count()=1", "product.sku=P1 count()=1");
        assertThat(figures("/api/countries/SE/customers?Aggregate=count()")).containsExactly("count()=0");
        assertThat(server.get("/api/orders/9999/items?Aggregate=count()").status())
                .isEqualTo(404);
    }

    @Test
    void datesAreCutToMonthsAndGroupsSortByFigures() {
        assertThat(figures("/api/orders?filter[id][in]=1,2,3,4&Aggregate=count()&GroupBy=month(orderDate)"
                        + "&sort=-count(),-month(orderDate)"))
                .containsExactly(
                        "month(orderDate)=2026-01 count()=2",
                        "month(orderDate)=2026-02 count()=1",
                        "month(orderDate)=2025-12 count()=1");
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
        for (String path : List.of("/api/orders/1/relationships/items", "/api/orders/1/customer", "/api/orders/1")) {
            assertThat(server.get(path + "?Aggregate=count()").status())
                    .as(path)
                    .isEqualTo(400);
        }
    }

    @Test
    void rowsThatAreEqualCountOnceWhereNothingTellsThemApart() {
        assertThat(server.get("/api/priceLogs").ids()).hasSize(3);
        assertThat(figures("/api/priceLogs?Aggregate=count(),count(price),sum(price),max(loggedOn)"))
                .containsExactly("count()=3 count(price)=2 sum(price)=10.10 max(loggedOn)=2026-01-02");
        assertThat(figures("/api/priceLogs?Aggregate=avg(price),count()&GroupBy=sku,month(loggedOn)&sort=sku"))
                .containsExactly(
                        "sku=P1 month(loggedOn)=2026-01 avg(price)=5.050000 count()=2",
                        "sku=P2 month(loggedOn)= avg(price)= count()=1");
        assertThat(figures("/api/priceLogs?Aggregate=count()&filter[price][gt]=5"))
                .containsExactly("count()=1");
    }

    /** A line for each group. */
    private List<String> figures(String path) {
        Answer answer = server.get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(server.get(answer.text("/links/self")).body()).isEqualTo(answer.body());
        return answer.at("/meta/aggregates")
                .valueStream()
                .map(each -> Stream.concat(
                                each.at("/group").valueStream(),
                                each.at("/values").valueStream())
                        .map(named -> named.path("name").asString() + "="
                                + named.path("value").asString())
                        .collect(Collectors.joining(" ")))
                .toList();
    }
}
