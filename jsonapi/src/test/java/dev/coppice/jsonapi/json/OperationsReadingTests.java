package dev.coppice.jsonapi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.coppice.jsonapi.AtomicOperation;
import dev.coppice.jsonapi.AtomicOperation.Target;
import dev.coppice.jsonapi.AtomicOperation.Version;
import dev.coppice.jsonapi.Limits;
import dev.coppice.jsonapi.Linkage;
import dev.coppice.jsonapi.LocalIdentifier;
import dev.coppice.jsonapi.Membership;
import dev.coppice.jsonapi.ProblemException;
import dev.coppice.jsonapi.ResourceGraph;
import dev.coppice.jsonapi.ResourceIdentifier;
import dev.coppice.jsonapi.SampleApi;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OperationsReadingTests {

    private static final String ALL = """
            {"atomic:operations":[
              {"op":"add","data":{"type":"customers","lid":"c","attributes":{"name":"Ada"}}},
              {"op":"add","href":"/api/orders","data":{"type":"orders","lid":"o","attributes":{"placedAt":"2026-03-01T10:00:00Z"},
                "relationships":{"customer":{"data":{"type":"customers","lid":"c"}}}}},
              {"op":"update","data":{"type":"customers","id":"7","attributes":{"vip":true},"meta":{"version":"v1"}}},
              {"op":"update","ref":{"type":"orders","lid":"o","relationship":"customer"},"data":{"type":"customers","id":"7"}},
              {"op":"add","href":"orders/3/relationships/items","data":[]},
              {"op":"remove","href":"/api/customers/8","meta":{"version":"v2"}}]}""";

    private final ResourceGraph graph = SampleApi.graph();
    private final DocumentReader reader = new DocumentReader(graph, Limits.defaults());

    @Test
    void operationsAreReadInOrder() {
        List<AtomicOperation> operations = read(ALL);

        assertThat(operations)
                .extracting(operation -> operation.getClass().getSimpleName())
                .containsExactly("Add", "Add", "Update", "Link", "Link", "Remove");
        assertThat(operations.get(2))
                .isInstanceOfSatisfying(
                        AtomicOperation.Update.class,
                        update -> assertThat(update.target())
                                .isEqualTo(new Target(
                                        graph.type("customers"),
                                        new ResourceIdentifier("customers", "7"),
                                        "/data",
                                        new Version("v1", "/data/meta/version"))));
        assertThat(operations.get(5))
                .isInstanceOfSatisfying(
                        AtomicOperation.Remove.class,
                        remove -> assertThat(remove.target().version()).isEqualTo(new Version("v2", "/meta/version")));
    }

    @Test
    void localIdsOfEarlierOperationsAreKnown() {
        List<AtomicOperation> operations = read(ALL);

        assertThat(operations.get(1))
                .isInstanceOfSatisfying(
                        AtomicOperation.Add.class,
                        add -> assertThat(add.document().relationships())
                                .containsEntry("customer", new Linkage.ToOne(new LocalIdentifier("customers", "c"))));
        assertThat(operations.get(3)).isInstanceOfSatisfying(AtomicOperation.Link.class, link -> {
            assertThat(link.target().resource()).isEqualTo(new LocalIdentifier("orders", "o"));
            assertThat(link.membership()).isEqualTo(Membership.REPLACE);
        });
    }

    @Test
    void problemsOfAllOperationsAreToldWithTheirPlaces() {
        String body = """
                {"atomic:operations":[
                  {"op":"add","data":{"type":"customers","attributes":{"name":5,"vip":"yes"}}},
                  {"op":"remove","ref":{"type":"customers","id":"0x"}},
                  {"op":"move"}]}""";

        assertThatThrownBy(() -> read(body))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> String.valueOf(problem.source()))
                                .containsExactly(
                                        "Pointer[pointer=/atomic:operations/0/data/attributes/name]",
                                        "Pointer[pointer=/atomic:operations/0/data/attributes/vip]",
                                        "Pointer[pointer=/atomic:operations/1/ref/id]",
                                        "Pointer[pointer=/atomic:operations/2/op]"));
    }

    @Test
    void addressesLeadToWhatChangesAndNowhereElse() {
        for (String href : new String[] {"/api/customers/8?include=country", "/api/customers/8#name", "?x"}) {
            String body = "{\"atomic:operations\":[{\"op\":\"remove\",\"href\":\"%s\"}]}".formatted(href);

            assertThatThrownBy(() -> read(body))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.problems())
                                    .extracting(problem -> String.valueOf(problem.source()))
                                    .containsExactly("Pointer[pointer=/atomic:operations/0/href]"));
        }
    }

    @Test
    void anyBodyIsReadOrRefused() {
        Random random = new Random(20_260_301);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder body = new StringBuilder(ALL);
            for (int j = 0; j < 1 + random.nextInt(4); j++) {
                int start = random.nextInt(body.length());
                int end = Math.min(body.length(), start + random.nextInt(12));
                int from = random.nextInt(ALL.length());
                body.replace(start, end, ALL.substring(from, Math.min(ALL.length(), from + random.nextInt(12))));
            }
            Throwable thrown = catchThrowable(() -> read(body.toString()));

            assertThat(thrown == null || thrown instanceof ProblemException)
                    .as("%s for %s", thrown, body)
                    .isTrue();
        }
    }

    private List<AtomicOperation> read(String body) {
        return reader.readOperations("/api", body.getBytes(StandardCharsets.UTF_8));
    }
}
