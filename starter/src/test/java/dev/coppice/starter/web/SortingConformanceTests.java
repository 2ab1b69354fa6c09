package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(Conformance.class)
class SortingConformanceTests {

    private static final String PRODUCTS = "/api/products?filter[sku]=P1,P2,P3,P4,P5&sort=";

    /** Missing values are the greatest. */
    private static final Map<String, Comparator<JsonNode>> ORDERS = Map.of(
            "price",
                    by(product -> new BigDecimal(product.at("/attributes/price").asString())),
            "stock", by(product -> product.at("/attributes/stock").asInt(Integer.MAX_VALUE)),
            "sku", by(product -> product.at("/attributes/sku").asString()),
            "id", by(product -> product.path("id").asInt()));

    private final Server server = Server.on(Engine.H2);

    @Test
    void so1AscendingUnlessThereIsAMinus() {
        assertThat(server.get(PRODUCTS + "price").texts("/data", "/attributes/sku"))
                .containsExactly("P5", "P1", "P2", "P3", "P4");
        assertThat(server.get(PRODUCTS + "-price").texts("/data", "/attributes/sku"))
                .containsExactly("P4", "P3", "P2", "P1", "P5");
    }

    @Test
    void so2SeveralKeysApplyInOrder() {
        assertThat(server.get("/api/orders?filter[id]=1,2,3,4&sort=customer.country,-amountTotal")
                        .ids())
                .containsExactly("4", "1", "3", "2");
    }

    @Test
    void so3UnsupportedOrdersAre400() {
        for (String path : List.of("/api/orders?sort=zzz", "/api/orders?sort=items", "/api/orders/1?sort=notes")) {
            Answer answer = server.get(path);

            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.text("/errors/0/source/parameter")).isEqualTo("sort");
        }
    }

    @Test
    void so4DataIsInTheOrderThatWasAskedFor() {
        Random random = new Random(4);
        for (int trial = 0; trial < 30; trial++) {
            List<String> fields = new ArrayList<>(ORDERS.keySet());
            Collections.shuffle(fields, random);
            Comparator<JsonNode> expected = null;
            List<String> sort = new ArrayList<>();
            for (String field : fields.subList(0, 1 + random.nextInt(3))) {
                boolean descending = random.nextBoolean();
                Comparator<JsonNode> order = Objects.requireNonNull(ORDERS.get(field));
                Comparator<JsonNode> next = descending ? order.reversed() : order;
                expected = expected == null ? next : expected.thenComparing(next);
                sort.add((descending ? "-" : "") + field);
            }
            List<JsonNode> data = StreamSupport.stream(
                            server.get(PRODUCTS + String.join(",", sort))
                                    .at("/data")
                                    .spliterator(),
                            false)
                    .toList();

            assertThat(data).as(sort.toString()).hasSize(5).isSortedAccordingTo(expected);
        }
    }

    @Test
    void so5DotsLeadToRelatedAttributes() {
        assertThat(server.get("/api/orders?filter[id]=1,3,4&sort=-customer.name")
                        .ids())
                .containsExactly("4", "3", "1");
    }

    @Test
    void so6MissingValuesAreTheGreatest() {
        assertThat(server.get(PRODUCTS + "stock").ids()).endsWith("2");
        assertThat(server.get(PRODUCTS + "-stock").ids()).startsWith("2");
    }

    private static <T extends Comparable<T>> Comparator<JsonNode> by(Function<JsonNode, T> value) {
        return Comparator.comparing(value);
    }
}
