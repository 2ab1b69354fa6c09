package dev.coppice.project.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.project.Conflict;
import dev.coppice.project.Side;
import dev.coppice.schema.Column;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.PrimaryKey;
import dev.coppice.schema.Schema;
import dev.coppice.schema.TableName;
import dev.coppice.schema.diff.SchemaRenames;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Keys that the database dropped or changed, and that the owner's classes still have. */
class HeldKeysTests {

    private static final Schema SHOP = Tables.shop();
    private static final Schema WITHOUT_REFERENCE =
            Tables.change(SHOP, "orders", orders -> KeptTables.withForeignKeys(orders, List.of()));
    private static final Schema WITH_WIDER_KEY = Tables.change(
            SHOP,
            "orders",
            orders -> orders.withConstraints(new Constraints(
                    new PrimaryKey(null, List.of("id", "customer_id")), orders.foreignKeys(), List.of(), List.of())));
    private static final String CUSTOMER = Shop.MODEL + "Customer.java";
    private static final String ORDER = Shop.MODEL + "Order.java";

    @Test
    void whatHangsTogetherWaitsTogether() {
        Shop shop = eager(Shop.created(SHOP));

        RebuildPlan plan = shop.plan(WITHOUT_REFERENCE);
        Shop rebuilt = shop.rebuilt(plan);

        assertThat(plan.conflicts()).containsOnlyKeys(ORDER);
        for (String path : List.of(ORDER, CUSTOMER, Shop.API, Shop.ADMIN)) {
            assertThat(rebuilt.text(path)).isEqualTo(shop.text(path));
        }
        assertThat(rebuilt.plan(WITHOUT_REFERENCE).conflicts()).isEqualTo(plan.conflicts());
        assertThat(rebuilt.rebuilt(WITHOUT_REFERENCE).differencesFrom(rebuilt)).isEmpty();
    }

    @Test
    void anUntouchedRelationshipGoes() {
        Shop rebuilt = Shop.created(SHOP).rebuilt(WITHOUT_REFERENCE);

        assertThat(rebuilt.differencesFrom(Shop.created(WITHOUT_REFERENCE))).isEmpty();
    }

    @Test
    void whatTheOwnerTakesIsTakenEverywhere() {
        Shop waiting = eager(Shop.created(SHOP)).rebuilt(WITHOUT_REFERENCE);

        Shop settled = settled(waiting, WITHOUT_REFERENCE, ORDER, "customer", Side.THEIRS);

        assertThat(settled.differencesFrom(Shop.created(WITHOUT_REFERENCE))).isEmpty();
    }

    @Test
    void whatTheOwnerKeepsIsKeptForGoodUnderItsNamesOfToday() {
        Shop waiting = eager(Shop.created(SHOP)).rebuilt(WITHOUT_REFERENCE);
        Shop settled = settled(waiting, WITHOUT_REFERENCE, ORDER, "customer", Side.MINE);
        Schema later = Tables.addColumn(
                Tables.renameTable(
                        Tables.changeColumn(
                                WITHOUT_REFERENCE, "orders", "customer_id", Column.required("buyer_id", Tables.LONG)),
                        "orders",
                        "purchases"),
                "purchases",
                Tables.optional("email", Tables.TEXT));
        SchemaRenames renames = new SchemaRenames(
                Map.of(TableName.of("orders"), TableName.of("purchases")),
                Map.of(TableName.of("orders"), Map.of("customer_id", "buyer_id")));

        RebuildPlan plan = settled.plan(later, renames);
        Shop rebuilt = settled.rebuilt(plan);

        assertThat(plan.conflicts()).isEmpty();
        assertThat(rebuilt.text(Shop.MODEL + "Purchase.java"))
                .contains("FetchType.EAGER", "@JoinColumn(name = \"buyer_id\")", "@Nullable String email;");
        assertThat(rebuilt.rebuilt(later).differencesFrom(rebuilt)).isEmpty();
        assertThat(rebuilt.plan(Tables.addColumn(later, "purchases", Tables.optional("fax", Tables.TEXT)))
                        .conflicts())
                .isEmpty();
    }

    @Test
    void whatTheDatabaseHasAgainIsNoLongerKept() {
        Shop waiting = eager(Shop.created(SHOP)).rebuilt(WITHOUT_REFERENCE);

        Shop again = waiting.rebuilt(SHOP);

        assertThat(again.differencesFrom(eager(Shop.created(SHOP)))).isEmpty();
    }

    @Test
    void aRelationshipThatTheOwnerTakesOutLaterIsNoLongerKept() {
        Shop waiting = eager(Shop.created(SHOP)).rebuilt(WITHOUT_REFERENCE);
        Shop settled = settled(waiting, WITHOUT_REFERENCE, ORDER, "customer", Side.MINE);
        Shop without = settled.with(ORDER, Shop.created(WITHOUT_REFERENCE).text(ORDER));
        Schema later = Tables.addColumn(WITHOUT_REFERENCE, "orders", Tables.optional("email", Tables.TEXT));

        Shop rebuilt = without.rebuilt(later);

        assertThat(rebuilt.differencesFrom(Shop.created(later))).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadKeepsWhatItMayHave() {
        Shop shop = Shop.created(SHOP).edited(ORDER, "public class Order {", "public class Order { half");

        RebuildPlan plan = shop.plan(WITHOUT_REFERENCE);
        Shop rebuilt = shop.rebuilt(plan);

        assertThat(plan.conflicts().get(ORDER)).extracting(Conflict::part).containsExactly(FileDecision.WHOLE);
        assertThat(rebuilt.text(CUSTOMER)).isEqualTo(shop.text(CUSTOMER));
        assertThat(rebuilt.text(Shop.ADMIN)).isEqualTo(shop.text(Shop.ADMIN));
    }

    @Test
    void aKeyThatTheOwnersCodeNamesStaysUntilTheOwnerDecides() {
        Shop shop = Shop.created(SHOP).with("src/main/java/com/acme/shop/logic/Numbers.java", """
                        package com.acme.shop.logic;

                        import com.acme.shop.model.Order;

                        class Numbers {
                            String spoken(Order order) {
                                return "number " + order.getId();
                            }
                        }
                        """);

        RebuildPlan plan = shop.plan(WITH_WIDER_KEY);
        Shop waiting = shop.rebuilt(plan);

        assertThat(plan.conflicts()).containsOnlyKeys(ORDER);
        assertThat(waiting.texts()).doesNotContainKey(Shop.MODEL + "OrderId.java");
        assertThat(waiting.text(ORDER)).isEqualTo(shop.text(ORDER));
        Shop taken = settled(waiting, WITH_WIDER_KEY, ORDER, "id", Side.THEIRS);
        assertThat(taken.text(Shop.MODEL + "OrderId.java")).contains("Long orderId", "Long customerId");
        assertThat(taken.text(ORDER)).contains("Long orderId;", "@IdClass(OrderId.class)");
        Shop kept = settled(waiting, WITH_WIDER_KEY, ORDER, "id", Side.MINE);
        assertThat(kept.text(ORDER)).isEqualTo(shop.text(ORDER));
        assertThat(kept.plan(WITH_WIDER_KEY).outcome()).isEqualTo(RebuildPlan.Outcome.NOTHING);
    }

    private static Shop eager(Shop shop) {
        return shop.edited(ORDER, "FetchType.LAZY", "FetchType.EAGER");
    }

    private static Shop settled(Shop shop, Schema schema, String path, String part, Side side) {
        ProjectState state = shop.state();
        Wanted wanted = Wanted.of(state, schema).withSettled(Map.of(path, Map.of(part, side)));
        return shop.rebuilt(new RebuildPlanner().plan(state, wanted));
    }
}
