package dev.coppice.model.infer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.model.Attribute;
import dev.coppice.model.Entity;
import dev.coppice.model.Key;
import dev.coppice.model.Relationship;
import dev.coppice.model.SchemaText;
import dev.coppice.model.infer.Finding.Code;
import dev.coppice.model.naming.NameOverrides;
import dev.coppice.model.naming.NameOverrides.Ends;
import dev.coppice.model.naming.NameOverrides.TableNames;
import dev.coppice.schema.Schema;
import dev.coppice.schema.TableName;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InferenceTests {

    private static final Schema SHOP = SchemaText.parse("""
            table customers
              id int64 pk identity
              name text required
            table orders
              id int64 pk identity
              customer_id int64 required
              kind text
              foreign key (customer_id) to customers (id)
            view totals
              customer_id int64
              total decimal(10,2)
            """);

    private static final InferenceOptions STANDARD = InferenceOptions.STANDARD;

    @Test
    void chosenNamesWin() {
        NameOverrides names = new NameOverrides(
                Map.of(
                        TableName.of("orders"),
                        new TableNames(
                                "Purchase",
                                null,
                                Map.of("kind", "sort"),
                                Map.of(List.of("customer_id"), new Ends("buyer", "bought"))),
                        TableName.of("customers"),
                        new TableNames(null, "clients", Map.of(), Map.of())),
                Map.of());

        Inferred inferred = Inference.infer(SHOP, STANDARD.withNames(names));

        Entity purchase = inferred.model().entity("Purchase");
        assertThat(purchase.resource()).isEqualTo("purchases");
        assertThat(purchase.attributes()).extracting(Attribute::name).containsExactly("id", "sort");
        assertThat(purchase.relationships()).extracting(Relationship::name).containsExactly("buyer");
        assertThat(inferred.model().entity("Customer").resource()).isEqualTo("clients");
        assertThat(inferred.model().entity("Customer").relationships())
                .extracting(Relationship::name)
                .containsExactly("bought");
        assertThat(inferred.report().findings(Code.NAME_NOT_USABLE)).isEmpty();
        assertThat(inferred.report().findings(Code.CHOICE_UNKNOWN)).isEmpty();
    }

    @Test
    void chosenNameThatCannotBeIsReportedAndNotUsed() {
        NameOverrides names = new NameOverrides(
                Map.of(
                        TableName.of("orders"),
                        new TableNames("Ord er", null, Map.of("kind", "type"), Map.of()),
                        TableName.of("customers"),
                        new TableNames("String", null, Map.of(), Map.of())),
                Map.of());

        Inferred inferred = Inference.infer(SHOP, STANDARD.withNames(names));

        assertThat(inferred.model().entities())
                .extracting(Entity::className)
                .containsExactly("Customer", "Order", "Total");
        assertThat(inferred.report().findings(Code.NAME_NOT_USABLE))
                .extracting(Finding::subject)
                .containsExactly("customers", "orders", "orders.kind");
    }

    @Test
    void choicesThatMeanNothingAreReported() {
        NameOverrides names = new NameOverrides(
                Map.of(
                        TableName.of("ordres"),
                        new TableNames("Order", null, Map.of(), Map.of()),
                        TableName.of("orders"),
                        new TableNames(null, null, Map.of("knd", "sort"), Map.of(List.of("kind"), new Ends("a", "b")))),
                Map.of());
        InferenceOptions options =
                STANDARD.withNames(names).excluding("tmp_*").withKeys(Map.of(TableName.of("sums"), List.of("id")));

        Inferred inferred = Inference.infer(SHOP, options);

        assertThat(inferred.report().findings(Code.CHOICE_UNKNOWN))
                .extracting(Finding::subject)
                .containsExactly("orders(kind)", "orders.knd", "ordres", "sums", "tmp_*");
    }

    @Test
    void chosenKeyIdentifiesAView() {
        InferenceOptions options = STANDARD.withKeys(Map.of(TableName.of("totals"), List.of("customer_id")));

        Entity total = Inference.infer(SHOP, options).model().entity("Total");

        assertThat(total.key()).isEqualTo(new Key(Key.Origin.CHOSEN, List.of("customerId"), null));
        assertThat(total.readOnly()).isTrue();
    }

    @Test
    void chosenKeyThatDoesNotFitIsReported() {
        InferenceOptions options = STANDARD.withKeys(
                Map.of(TableName.of("totals"), List.of("id"), TableName.of("orders"), List.of("kind")));

        Inferred inferred = Inference.infer(SHOP, options);

        assertThat(inferred.report().findings(Code.KEY_NOT_USABLE))
                .extracting(Finding::subject)
                .containsExactly("orders", "totals");
        assertThat(inferred.model().entity("Total").key().origin()).isEqualTo(Key.Origin.WHOLE_ROW);
    }

    @Test
    void referenceToAnExcludedTableStaysAnAttribute() {
        Inferred inferred = Inference.infer(SHOP, STANDARD.excluding("CUSTOMERS"));

        assertThat(inferred.model().entity("Order").attributes())
                .extracting(Attribute::name)
                .containsExactly("id", "customerId", "kind");
        assertThat(inferred.report().findings(Code.REFERENCE_LEFT_OUT)).hasSize(1);
        assertThat(inferred.report().findings(Code.TABLE_NOT_CHOSEN)).hasSize(1);
        assertThat(inferred.report().counts().tables()).isEqualTo(new Report.Covered(2, 1));
    }

    @Test
    void onlyIncludedTablesAreThere() {
        Inferred inferred = Inference.infer(SHOP, STANDARD.including("cust*", "totals"));

        assertThat(inferred.model().entities()).extracting(Entity::className).containsExactly("Customer", "Total");
    }

    @Test
    void tableThatIsNotExposedStaysInTheModel() {
        Inferred inferred = Inference.infer(SHOP, STANDARD.notExposing("orders"));

        assertThat(inferred.model().entity("Order").exposed()).isFalse();
        assertThat(inferred.model().entity("Customer").exposed()).isTrue();
        assertThat(inferred.report().findings(Code.TABLE_NOT_EXPOSED)).hasSize(1);
    }

    @Test
    void sameSchemaGivesTheSameModel() {
        assertThat(Inference.infer(SHOP, STANDARD)).isEqualTo(Inference.infer(SHOP, STANDARD));
    }

    @Test
    void emptySchemaIsAnEmptyModel() {
        Inferred inferred = Inference.infer(Schema.EMPTY, STANDARD);

        assertThat(inferred.model().entities()).isEmpty();
        assertThat(inferred.report().findings()).isEmpty();
    }

    @Test
    void sharedColumnIsGivenByTheClientWhereTheAssociationMayBeEmpty() {
        Schema schema = SchemaText.parse("""
                table nodes
                  tenant int64
                  no int64
                  parent_no int64
                  primary key (tenant, no)
                  foreign key (tenant, parent_no) to nodes (tenant, no)
                """);

        Entity node = Inference.infer(schema, STANDARD).model().entity("Node");

        assertThat(node.attribute("tenant").write()).isEqualTo(Attribute.Write.CLIENT);
        assertThat(node.attribute("parentNo").write()).isEqualTo(Attribute.Write.ASSOCIATION);
        assertThat(node.writable(node.toOnes().getFirst())).isTrue();
    }

    @Test
    void associationOverAGeneratedColumnCannotBeWritten() {
        Schema schema = SchemaText.parse("""
                table a
                  id int64 pk
                  b_id int64 generated
                  foreign key (b_id) to b (id)
                table b
                  id int64 pk
                """);

        Entity a = Inference.infer(schema, STANDARD).model().entity("A");

        assertThat(a.attribute("bId").write()).isEqualTo(Attribute.Write.DATABASE_ALWAYS);
        assertThat(a.writable(a.toOnes().getFirst())).isFalse();
    }

    @Test
    void everyColumnIsAnAttributeOrInAnAssociation() {
        for (Entity entity : Inference.infer(SHOP, STANDARD).model().entities()) {
            List<String> held = entity.attributes().stream()
                    .map(attribute -> attribute.column().name())
                    .toList();
            assertThat(entity.toOnes())
                    .allSatisfy(one -> assertThat(held)
                            .doesNotContainAnyElementsOf(one.foreignKey().columns()));
        }
    }

    @Test
    void thousandTablesTakeSeconds() {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, 1000)
                .forEach(at -> text.append("table table_%d\n  id int64 pk\n  parent_id int64\n".formatted(at))
                        .append("  foreign key (parent_id) to table_%d (id)\n".formatted(at / 2)));
        Schema schema = SchemaText.parse(text.toString());
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();

        Inferred inferred = Inference.infer(schema, STANDARD);

        assertThat(inferred.report().counts().relationships()).isEqualTo(new Report.Covered(1000, 1000));
        assertThat(thread.getCurrentThreadCpuTime() - start).isLessThan(20_000_000_000L);
    }
}
