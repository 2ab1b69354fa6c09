package dev.coppice.project.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coppice.project.Conflict;
import dev.coppice.project.yaml.ChoicesYaml;
import dev.coppice.schema.Column;
import dev.coppice.schema.Problem;
import dev.coppice.schema.Schema;
import dev.coppice.schema.TableName;
import dev.coppice.schema.diff.SchemaRenames;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What the owner wrote, uses or left out, and how it stays when the database changes. */
class OwnersCodeTests {

    private static final Schema SHOP = Tables.shop();
    private static final Schema WITH_EMAIL = Tables.addColumn(SHOP, "customers", Tables.optional("email", Tables.TEXT));
    private static final String CUSTOMER = Shop.MODEL + "Customer.java";
    private static final String ORDER = Shop.MODEL + "Order.java";

    @Test
    void aColumnThatTheOwnerUsesElsewhereIsNotTakenAway() {
        Shop shop = Shop.created(SHOP).with("src/main/java/com/acme/shop/logic/Calls.java", """
                package com.acme.shop.logic;

                import com.acme.shop.model.Customer;

                class Calls {
                    String number(Customer customer) {
                        return customer.getPhone();
                    }
                }
                """);

        RebuildPlan plan = shop.plan(Tables.dropColumn(SHOP, "customers", "phone"));

        assertThat(plan.outcome()).isEqualTo(RebuildPlan.Outcome.NEEDS_OWNER);
        assertThat(plan.conflicts()).containsOnlyKeys(CUSTOMER);
        assertThat(shop.rebuilt(plan).text(CUSTOMER)).contains("private @Nullable String phone;");
        assertThat(attention(plan)).contains("src/main/java/com/acme/shop/logic/Calls.java:7");
    }

    @Test
    void aNamesakeInAnotherClassDoesNotCountAsUse() {
        Shop shop = Shop.created(SHOP).with("src/main/java/com/acme/shop/logic/Calls.java", """
                package com.acme.shop.logic;

                class Calls {
                    String number(Telephone telephone) {
                        return telephone.getPhone();
                    }
                }
                """);

        RebuildPlan plan = shop.plan(Tables.dropColumn(SHOP, "customers", "phone"));

        assertThat(plan.outcome()).isEqualTo(RebuildPlan.Outcome.DONE);
    }

    @Test
    void aDroppedTableTakesItsUntouchedFilesWithIt() {
        Schema withoutOrders = Tables.drop(SHOP, "orders");

        assertThat(Shop.created(SHOP).rebuilt(withoutOrders).differencesFrom(Shop.created(withoutOrders)))
                .isEmpty();
    }

    @Test
    void aDroppedTableWhoseClassTheOwnerChangedStaysWithAllThatHangsOnIt() {
        Shop shop = Shop.created(SHOP).edited(ORDER, "public class Order {", "public class Order {\n\n    int mine;");

        RebuildPlan plan = shop.plan(Tables.drop(SHOP, "orders"));
        Shop rebuilt = shop.rebuilt(plan);

        assertThat(plan.conflicts().get(ORDER)).extracting(Conflict::part).containsExactly("table");
        assertThat(rebuilt.text(ORDER)).isEqualTo(shop.text(ORDER));
        assertThat(rebuilt.text(CUSTOMER)).isEqualTo(shop.text(CUSTOMER));
        assertThat(rebuilt.text(Shop.API)).isEqualTo(shop.text(Shop.API));
        assertThat(rebuilt.text(Shop.ADMIN)).isEqualTo(shop.text(Shop.ADMIN));
    }

    @Test
    void aDroppedTableThatTheOwnerUsesStays() {
        Shop shop = Shop.created(SHOP).with("src/test/java/com/acme/shop/OrderTests.java", """
                package com.acme.shop;

                import com.acme.shop.model.Order;

                class OrderTests {
                    Order order = new Order();
                }
                """);

        RebuildPlan plan = shop.plan(Tables.drop(SHOP, "orders"));

        assertThat(plan.conflicts()).containsOnlyKeys(ORDER);
        assertThat(attention(plan)).contains("src/test/java/com/acme/shop/OrderTests.java:6");
        assertThat(shop.rebuilt(plan).texts()).containsKey(ORDER);
    }

    @Test
    void whatRefersToATableThatStaysIsRememberedAsLongAsItStays() {
        Shop shop = Shop.created(SHOP).with("src/main/java/com/acme/shop/logic/Calls.java", """
                package com.acme.shop.logic;

                import com.acme.shop.model.Customer;

                class Calls {
                    String number(Customer customer) {
                        return customer.getPhone();
                    }
                }
                """);
        Schema dropped = Tables.change(
                Tables.drop(SHOP, "customers"), "orders", orders -> KeptTables.withForeignKeys(orders, List.of()));
        Shop kept = shop.rebuilt(dropped);
        Schema renamed = Tables.renameTable(
                Tables.changeColumn(dropped, "orders", "customer_id", Column.required("buyer_id", Tables.LONG)),
                "orders",
                "purchases");
        Schema later = Tables.addColumn(renamed, "purchases", Tables.optional("email", Tables.TEXT));
        SchemaRenames renames = new SchemaRenames(
                Map.of(TableName.of("orders"), TableName.of("purchases")),
                Map.of(TableName.of("orders"), Map.of("customer_id", "buyer_id")));

        RebuildPlan plan = kept.plan(later, renames);
        Shop rebuilt = kept.rebuilt(plan);

        assertThat(kept.text(ORDER)).isEqualTo(shop.text(ORDER));
        assertThat(plan.conflicts()).containsOnlyKeys(CUSTOMER);
        assertThat(rebuilt.text(Shop.MODEL + "Purchase.java"))
                .contains("@JoinColumn(name = \"buyer_id\")", "private Customer buyer;", "@Nullable String email;");
        assertThat(rebuilt.rebuilt(later).differencesFrom(rebuilt)).isEmpty();
    }

    @Test
    void aTableForWhichTheOwnerWroteAClassIsNotGeneratedTwice() {
        String own = "src/main/java/com/acme/shop/sales/Coupon.java";
        Shop shop = Shop.created(SHOP).with(own, """
                package com.acme.shop.sales;

                import jakarta.persistence.Entity;
                import jakarta.persistence.Id;
                import jakarta.persistence.Table;

                @Entity
                @Table(name = "coupons")
                public class Coupon {
                    @Id
                    Long id;

                    String code;
                }
                """);

        Shop rebuilt = shop.rebuilt(Tables.add(SHOP, Tables.table("coupons", Tables.text("code"))));

        assertThat(rebuilt.text(own)).isEqualTo(shop.text(own));
        assertThat(rebuilt.texts()).doesNotContainKey(Shop.MODEL + "Coupon.java");
        assertThat(rebuilt.text(Shop.API)).contains("import com.acme.shop.sales.Coupon;", "Coupon.class");
    }

    @Test
    void columnsThatTheOwnerMovedToAMappedSuperclassAreNotAddedAgain() {
        Shop shop = Shop.created(SHOP)
                .with(Shop.MODEL + "Contact.java", """
                        package com.acme.shop.model;

                        import jakarta.persistence.MappedSuperclass;

                        @MappedSuperclass
                        public class Contact {
                            private String email;

                            public String getEmail() {
                                return email;
                            }
                        }
                        """)
                .edited(CUSTOMER, "public class Customer {", "public class Customer extends Contact {");

        assertThat(shop.rebuilt(WITH_EMAIL).text(CUSTOMER)).isEqualTo(shop.text(CUSTOMER));
    }

    @Test
    void aHalfEditedFileIsLeftAloneAndTheOthersFollow() {
        Shop shop =
                Shop.created(SHOP).edited(CUSTOMER, "public class Customer {", "public class Customer { void half(");
        Schema wanted = Tables.addColumn(WITH_EMAIL, "orders", Tables.optional("hint", Tables.TEXT));

        RebuildPlan plan = shop.plan(wanted);
        Shop rebuilt = shop.rebuilt(plan);

        assertThat(plan.conflicts().getOrDefault(CUSTOMER, List.of()))
                .first()
                .extracting(Conflict::reason, InstanceOfAssertFactories.STRING)
                .contains("cannot be read in line");
        assertThat(rebuilt.text(CUSTOMER)).isEqualTo(shop.text(CUSTOMER));
        assertThat(rebuilt.text(ORDER)).contains("private @Nullable String hint;");
    }

    @Test
    void aTableThatTheOwnerExcludesLaterGoes() {
        Shop shop = Shop.created(SHOP).edited(ChoicesYaml.PATH, text -> text + "exclude:\n  - orders\n");

        Shop rebuilt = shop.rebuilt(SHOP);

        assertThat(rebuilt.texts()).doesNotContainKey(ORDER);
        assertThat(rebuilt.text(Shop.API)).doesNotContain("Order.class");
        assertThat(rebuilt.plan(SHOP).outcome()).isEqualTo(RebuildPlan.Outcome.NOTHING);
    }

    @Test
    void anotherPackageIsRefusedInWords() {
        Shop shop = Shop.created(SHOP).edited(ChoicesYaml.PATH, "com.acme.shop", "com.acme.store");

        assertThatThrownBy(() -> shop.plan(SHOP))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("com.acme.store")
                .hasMessageContaining("com.acme.shop");
    }

    @Test
    void aConflictComesWithTheFileAsItWouldBeWithTheNewVersion() {
        Shop shop = Shop.created(SHOP)
                .edited(
                        CUSTOMER,
                        "    private @Nullable String phone;",
                        "    private @Nullable String phone; // at night");
        Schema wanted = Tables.dropColumn(SHOP, "customers", "phone");

        FileChange change = shop.plan(wanted).findFile(CUSTOMER).orElseThrow();

        assertThat(change.why().takeNew()).containsOnlyKeys("phone");
        assertThat(change.why().takeNew().get("phone")).doesNotContain("phone", "Phone", "at night");
    }

    private static List<String> attention(RebuildPlan plan) {
        return plan.files().stream()
                .flatMap(file -> file.why().attention().stream())
                .map(attention -> attention.path() + ":" + attention.line())
                .toList();
    }
}
