package dev.coppice.project.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coppice.model.naming.NameOverrides;
import dev.coppice.model.naming.NameOverrides.Ends;
import dev.coppice.model.naming.NameOverrides.HelperNames;
import dev.coppice.model.naming.NameOverrides.TableNames;
import dev.coppice.schema.Problem;
import dev.coppice.schema.TableName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GivenNamesJsonTests {

    private static final NameOverrides STEP = new NameOverrides(
            Map.of(
                    new TableName("sales", "orders"),
                    new TableNames(
                            "Order",
                            "orders",
                            Map.of("placed, at", "placedAt"),
                            Map.of(
                                    List.of("customer_id", "branch"),
                                    new Ends("customer", null),
                                    List.of("payer_id"),
                                    new Ends(null, "orders")),
                            new HelperNames("OrderId", Map.of("kind", "OrderKind"))),
                    TableName.of("a.b"),
                    new TableNames(null, null, Map.of("x", "y"), Map.of())),
            Map.of());

    @Test
    void whatWasWrittenIsReadAgain() {
        List<NameOverrides> steps = List.of(STEP, NameOverrides.NONE);

        assertThat(GivenNamesJson.parse(GivenNamesJson.print(steps))).isEqualTo(steps);
    }

    @Test
    void onlyWhatIsKnownIsWritten() {
        NameOverrides step = new NameOverrides(
                Map.of(
                        TableName.of("orders"),
                        new TableNames(null, null, Map.of(), Map.of(List.of("customer_id"), new Ends(null, "orders")))),
                Map.of());

        assertThat(GivenNamesJson.print(List.of(step))).isEqualTo("""
                {
                  "steps": [
                    {
                      "tables": [
                        {
                          "table": [
                            "orders"
                          ],
                          "relationships": [
                            {
                              "columns": [
                                "customer_id"
                              ],
                              "toMany": "orders"
                            }
                          ]
                        }
                      ]
                    }
                  ]
                }
                """);
    }

    @Test
    void whatIsNoSuchFileIsRefusedInWords() {
        assertThatThrownBy(() -> GivenNamesJson.parse("steps: [{tables: [{table: x}]}]"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(".coppice/given-names.json");
    }
}
