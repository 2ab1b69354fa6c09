package dev.coppice.project.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coppice.project.Conflict;
import dev.coppice.project.yaml.ChoicesYaml;
import dev.coppice.schema.Check;
import dev.coppice.schema.Column;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.Problem;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.TableName;
import dev.coppice.schema.diff.SchemaRenames;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What the owner made of a project, and how it stays when the database changes. */
class OwnerWorkTests {

    private static final Schema SHOP = Tables.shop();
    private static final Schema WITH_EMAIL = Tables.addColumn(SHOP, "customers", Tables.optional("email", Tables.TEXT));
    private static final String CUSTOMER = Shop.MODEL + "Customer.java";
    private static final String ORDER = Shop.MODEL + "Order.java";

    @Test
    void aClassThatTheOwnerRenamedIsFollowedByItsTable() {
        Shop shop = renamedToClient(Shop.created(SHOP));

        Shop rebuilt = shop.rebuilt(WITH_EMAIL);

        assertThat(rebuilt.text(Shop.MODEL + "Client.java"))
                .contains("public class Client {", "private @Nullable String email;");
        assertThat(rebuilt.texts()).doesNotContainKey(CUSTOMER);
        assertThat(rebuilt.text(Shop.API)).isEqualTo(shop.text(Shop.API));
        assertThat(rebuilt.text(Shop.ADMIN)).contains("  customers:", "name: email");
        assertThat(rebuilt.plan(WITH_EMAIL).outcome()).isEqualTo(RebuildPlan.Outcome.NOTHING);
    }

    @Test
    void whatRefersToARenamedClassIsGeneratedInTheOwnersWords() {
        Shop shop = renamedToClient(Shop.created(SHOP));

        Shop rebuilt = shop.rebuilt(Tables.add(
                SHOP,
                Tables.table("visits", Column.required("customer_id", Tables.LONG))
                        .withConstraints(Tables.keyed(Tables.reference("customer_id", "customers")))));

        assertThat(rebuilt.text(Shop.MODEL + "Visit.java")).contains("private Client customer;");
        assertThat(rebuilt.text(Shop.MODEL + "Client.java")).contains("private List<Visit> visits");
    }

    @Test
    void aClassThatTheOwnerMovedIsFollowedToItsPackage() {
        String moved = "src/main/java/com/acme/shop/people/Customer.java";
        Shop shop = Shop.created(SHOP);
        Shop edited = shop.without(CUSTOMER)
                .with(
                        moved,
                        shop.text(CUSTOMER)
                                .replace("package com.acme.shop.model;", "package com.acme.shop.people;")
                                .replace(
                                        "import jakarta.persistence.Column;",
                                        "import com.acme.shop.model.Order;\nimport jakarta.persistence.Column;"))
                .edited(Shop.API, "com.acme.shop.model.Customer", "com.acme.shop.people.Customer")
                .edited(
                        ORDER,
                        "import jakarta.persistence.Column;",
                        "import com.acme.shop.people.Customer;\n" + "import jakarta.persistence.Column;");

        Shop rebuilt = edited.rebuilt(Tables.add(
                WITH_EMAIL,
                Tables.table("visits", Column.required("customer_id", Tables.LONG))
                        .withConstraints(Tables.keyed(Tables.reference("customer_id", "customers")))));

        assertThat(rebuilt.text(moved))
                .contains("private @Nullable String email;", "import com.acme.shop.model.Visit;");
        assertThat(rebuilt.text(Shop.MODEL + "Visit.java")).contains("import com.acme.shop.people.Customer;");
        assertThat(rebuilt.texts()).doesNotContainKey(CUSTOMER);
    }

    @Test
    void anAttributeThatTheOwnerRenamedKeepsItsNameEverywhere() {
        Shop shop = Shop.created(SHOP)
                .edited(
                        CUSTOMER,
                        text -> text.replace("phone", "mobile")
                                .replace("Phone", "Mobile")
                                .replace(
                                        "    @Column(length = 40)\n    private @Nullable String mobile",
                                        ""
                                                + "    @Column(name = \"phone\", length = 40)\n    private @Nullable String mobile"))
                .edited(Shop.ADMIN, "- phone", "- mobile");
        Schema longer =
                Tables.changeColumn(SHOP, "customers", "phone", Column.optional("phone", new SqlType.Text(60, false)));

        Shop rebuilt = shop.rebuilt(longer);

        assertThat(rebuilt.text(CUSTOMER))
                .contains("@Column(name = \"phone\", length = 60)\n    private @Nullable String mobile;");
        assertThat(rebuilt.text(Shop.ADMIN)).isEqualTo(shop.text(Shop.ADMIN));
        assertThat(rebuilt.plan(longer).outcome()).isEqualTo(RebuildPlan.Outcome.NOTHING);
    }

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
    void aRenamedTableRenamesAnUntouchedClass() {
        Schema renamed = Tables.renameTable(SHOP, "customers", "clients");
        RebuildPlan plan = Shop.created(SHOP).plan(renamed, renamed("customers", "clients"));

        assertThat(Shop.created(SHOP).rebuilt(plan).differencesFrom(Shop.created(renamed)))
                .isEmpty();
        assertThat(plan.findFile(Shop.MODEL + "Client.java")).containsInstanceOf(FileChange.Follows.class);
    }

    @Test
    void aRenamedTableLeavesANameOfTheOwnersAlone() {
        Shop shop = renamedToClient(Shop.created(SHOP));

        Shop rebuilt = shop.rebuilt(
                shop.plan(Tables.renameTable(SHOP, "customers", "people"), renamed("customers", "people")));

        assertThat(rebuilt.text(Shop.MODEL + "Client.java"))
                .isEqualTo(shop.text(Shop.MODEL + "Client.java")
                        .replace("@Table(name = \"customers\")", "@Table(name = \"people\")"));
    }

    @Test
    void aRenamedColumnLeavesANameOfTheOwnersAloneThatSpelledOutTheColumn() {
        Shop shop = Shop.created(SHOP)
                .edited(
                        CUSTOMER,
                        text -> text.replace(
                                        "@Column(length = 40)\n    private @Nullable String phone;",
                                        "@Column(name = \"phone\", length = 40)\n    private @Nullable String telephone;")
                                .replace("return phone;", "return telephone;")
                                .replace("this.phone = phone;", "this.telephone = phone;"));
        SchemaRenames renames =
                new SchemaRenames(Map.of(), Map.of(TableName.of("customers"), Map.of("phone", "mobile")));
        Schema renamed = Tables.changeColumn(SHOP, "customers", "phone", Tables.optional("mobile", Tables.TEXT));

        RebuildPlan plan = shop.plan(renamed, renames);

        assertThat(plan.conflicts()).isEmpty();
        assertThat(shop.rebuilt(plan).text(CUSTOMER))
                .contains("@Column(name = \"mobile\", length = 40)\n    private @Nullable String telephone;");
    }

    @Test
    void aRenamedColumnRenamesTheAttribute() {
        Schema renamed = Tables.changeColumn(SHOP, "customers", "phone", Tables.optional("mobile", Tables.TEXT));
        SchemaRenames renames =
                new SchemaRenames(Map.of(), Map.of(TableName.of("customers"), Map.of("phone", "mobile")));
        Shop shop = Shop.created(SHOP);

        assertThat(shop.rebuilt(shop.plan(renamed, renames)).differencesFrom(Shop.created(renamed)))
                .isEmpty();
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
    void aConflictIsReportedAgainUntilItIsSettled() {
        Shop shop = Shop.created(SHOP)
                .edited(CUSTOMER, "    private @Nullable String phone;", "    private @Nullable String phone; // mine");
        Schema wanted = Tables.dropColumn(SHOP, "customers", "phone");

        Shop once = shop.rebuilt(wanted);

        assertThat(once.plan(wanted).conflicts()).containsOnlyKeys(CUSTOMER);
        assertThat(once.rebuilt(wanted).differencesFrom(once)).isEmpty();
    }

    @Test
    void aProposalThatWaitsIsProposedAgain() {
        Shop shop = Shop.created(SHOP)
                .edited(CUSTOMER, "public class Customer {", "public class Customer {\n    int mine;");
        Shop waiting = shop.proposed(shop.plan(WITH_EMAIL));

        RebuildPlan again = waiting.plan(WITH_EMAIL);

        assertThat(waiting.text(CUSTOMER)).isEqualTo(shop.text(CUSTOMER));
        assertThat(again.files()).hasSize(1);
        assertThat(again.findFile(CUSTOMER)).containsInstanceOf(FileChange.Merged.class);
        assertThat(waiting.rebuilt(again).differencesFrom(shop.rebuilt(WITH_EMAIL)))
                .isEmpty();
    }

    @Test
    void aRenameIsRememberedAsLongAsAProposalWaits() {
        Schema renamed = Tables.changeColumn(SHOP, "customers", "phone", Tables.optional("mobile", Tables.TEXT));
        SchemaRenames renames =
                new SchemaRenames(Map.of(), Map.of(TableName.of("customers"), Map.of("phone", "mobile")));
        Shop shop = Shop.created(SHOP)
                .edited(CUSTOMER, "public class Customer {", "public class Customer {\n    int mine;");
        Shop waiting = shop.proposed(shop.plan(renamed, renames));

        Shop rebuilt = waiting.rebuilt(waiting.plan(renamed));

        assertThat(rebuilt.differencesFrom(shop.rebuilt(shop.plan(renamed, renames))))
                .isEmpty();
    }

    @Test
    void aRenamedTableIsRememberedAsLongAsAllItsProposalsWait() {
        Schema schema = Tables.change(
                Tables.addColumn(SHOP, "customers", Tables.text("kind")),
                "customers",
                customers -> customers.withConstraints(new Constraints(
                        customers.constraints().primaryKey(),
                        List.of(),
                        List.of(),
                        List.of(new Check(null, "kind IN ('old', 'new')")))));
        Schema renamed = Tables.renameTable(schema, "customers", "people");
        SchemaRenames renames = renamed("customers", "people");
        Shop shop = Profile.TABS.format(renamedToClient(Shop.created(schema)));
        Shop plain = Profile.TABS.format(Shop.created(schema));

        for (Shop some : List.of(shop, plain)) {
            Shop waiting = some.proposed(some.plan(renamed, renames));

            assertThat(waiting.rebuilt(waiting.plan(renamed))
                            .differencesFrom(some.rebuilt(some.plan(renamed, renames))))
                    .isEmpty();
        }
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
    void aNameThatTheOwnerChoosesLaterReachesEverything() {
        Shop shop = Shop.created(SHOP).with(".coppice/names.yaml", """
                tables:
                  customers:
                    class: Client
                    attributes:
                      phone: mobile
                """);

        Shop rebuilt = shop.rebuilt(SHOP);

        assertThat(rebuilt.texts()).doesNotContainKey(CUSTOMER);
        assertThat(rebuilt.text(Shop.MODEL + "Client.java")).contains("class Client", "String mobile;");
        assertThat(rebuilt.text(ORDER)).contains("private Client customer;");
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
    void causesAreTheChangesOfTheDatabase() {
        RebuildPlan plan = Shop.created(SHOP).plan(WITH_EMAIL);

        assertThat(plan.files()).extracting(FileChange::path).contains(CUSTOMER, Shop.ADMIN);
        assertThat(plan.files().stream()
                        .filter(file -> Set.of(CUSTOMER, Shop.ADMIN).contains(file.path())))
                .allSatisfy(file -> assertThat(file.why().parts())
                        .extracting(part -> part.cause().words())
                        .containsExactly("column customers.email added"));
    }

    @Test
    void aTemplateOfANewerVersionIsToldFromTheDatabase() {
        Shop older = Shop.created(SHOP)
                .templateChanged(
                        CUSTOMER, "    @Column(length = 40)\n    private String name;", "    private String name;");

        RebuildPlan plan = older.plan(WITH_EMAIL);

        assertThat(plan.findFile(CUSTOMER).orElseThrow().why().parts())
                .extracting(part -> part.cause().getClass().getSimpleName())
                .contains("Database");
        assertThat(older.rebuilt(plan).text(CUSTOMER))
                .isEqualTo(Shop.created(WITH_EMAIL).text(CUSTOMER));
    }

    @Test
    void lostMemoryIsMadeAnewAndNothingOfTheOwnersIsTouched() {
        Shop shop = Shop.created(SHOP)
                .edited(CUSTOMER, "public class Customer {", "public class Customer {\n    int mine;")
                .without(".coppice/manifest.json")
                .without(".coppice/schema.json");

        RebuildPlan plan = shop.plan(SHOP);
        Shop rebuilt = shop.rebuilt(plan);

        assertThat(plan.notes()).singleElement().asString().contains(".coppice/manifest.json is missing");
        assertThat(rebuilt.text(CUSTOMER)).isEqualTo(shop.text(CUSTOMER));
        assertThat(rebuilt.plan(SHOP).outcome()).isEqualTo(RebuildPlan.Outcome.NOTHING);
        assertThat(rebuilt.rebuilt(WITH_EMAIL).text(CUSTOMER)).contains("int mine;", "String email;");
    }

    @Test
    void aProjectWithoutABaseIsAdoptedAsItIs() {
        Shop shop = renamedToClient(Shop.created(SHOP))
                .edited(ORDER, "    private @Nullable String notes;", "    private @Nullable String notes; // mine")
                .without("Dockerfile")
                .withoutBase();

        RebuildPlan plan = shop.plan(WITH_EMAIL);
        Shop adopted = shop.rebuilt(plan);
        Shop rebuilt = adopted.rebuilt(WITH_EMAIL);

        assertThat(plan.outcome()).isEqualTo(RebuildPlan.Outcome.DONE);
        assertThat(adopted.text(ORDER)).isEqualTo(shop.text(ORDER));
        assertThat(adopted.text(Shop.MODEL + "Client.java")).isEqualTo(shop.text(Shop.MODEL + "Client.java"));
        assertThat(adopted.texts()).containsKey("Dockerfile").doesNotContainKey(CUSTOMER);
        assertThat(rebuilt.text(Shop.MODEL + "Client.java")).contains("private @Nullable String email;");
        assertThat(rebuilt.text(ORDER)).isEqualTo(shop.text(ORDER));
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

    private static Shop renamedToClient(Shop shop) {
        return shop.without(CUSTOMER)
                .with(
                        Shop.MODEL + "Client.java",
                        shop.text(CUSTOMER)
                                .replace("class Customer", "class Client")
                                .replace("\"Customer ", "\"Client "))
                .edited(ORDER, "Customer customer", "Client customer")
                .edited(ORDER, "public Customer ", "public Client ")
                .edited(
                        Shop.API,
                        text -> text.replace(".Customer;", ".Client;").replace("Customer.class", "Client.class"));
    }

    private static SchemaRenames renamed(String from, String to) {
        return new SchemaRenames(Map.of(TableName.of(from), TableName.of(to)), Map.of());
    }

    private static List<String> attention(RebuildPlan plan) {
        return plan.files().stream()
                .flatMap(file -> file.why().attention().stream())
                .map(attention -> attention.path() + ":" + attention.line())
                .toList();
    }
}
