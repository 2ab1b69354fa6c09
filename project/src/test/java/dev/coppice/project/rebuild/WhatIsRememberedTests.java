package dev.coppice.project.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.project.yaml.SchemaJson;
import dev.coppice.schema.Check;
import dev.coppice.schema.Column;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.Schema;
import dev.coppice.schema.TableName;
import dev.coppice.schema.diff.SchemaRenames;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a project remembers from one rebuild to the next: what waits, what is open, what caused it; and when it is lost. */
class WhatIsRememberedTests {

    private static final Schema SHOP = Tables.shop();
    private static final Schema WITH_EMAIL = Tables.addColumn(SHOP, "customers", Tables.optional("email", Tables.TEXT));
    private static final String CUSTOMER = Shop.MODEL + "Customer.java";
    private static final String ORDER = Shop.MODEL + "Order.java";
    private static final String GIVEN_NAMES = ".coppice/base/.coppice/given-names.json.base";
    private static final Schema WITH_PAYER = Tables.change(
            Tables.addColumn(SHOP, "orders", Column.optional("payer_id", Tables.LONG)),
            "orders",
            orders -> orders.withConstraints(Tables.keyed(
                    Tables.reference("customer_id", "customers"), Tables.reference("payer_id", "customers"))));

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
        SchemaRenames renames = Tables.renaming("customers", "people");
        Shop shop = Profile.TABS.format(Shop.created(schema).renamedToClient());
        Shop plain = Profile.TABS.format(Shop.created(schema));

        for (Shop some : List.of(shop, plain)) {
            Shop waiting = some.proposed(some.plan(renamed, renames));

            assertThat(waiting.rebuilt(waiting.plan(renamed))
                            .differencesFrom(some.rebuilt(some.plan(renamed, renames))))
                    .isEmpty();
        }
    }

    @Test
    void aNameThatWasGivenIsNotTheOwnersWhileTheMergeThatChangesItWaits() {
        Shop shop = Shop.created(SHOP)
                .edited(CUSTOMER, "@Entity", "// mine\n@Entity")
                .edited(ORDER, "@Entity", "// mine\n@Entity");
        Shop waiting = shop.proposed(shop.plan(WITH_PAYER));

        Shop stillWaiting = waiting.proposed(waiting.plan(WITH_PAYER));
        Shop later = waiting.rebuilt(waiting.plan(WITH_PAYER));

        assertThat(waiting.text(GIVEN_NAMES)).contains("\"customer_id\"", "\"toMany\": \"orders\"");
        assertThat(stillWaiting).isEqualTo(waiting);
        assertThat(later.differencesFrom(shop.rebuilt(WITH_PAYER))).isEmpty();
        assertThat(later.texts()).doesNotContainKey(GIVEN_NAMES);
    }

    @Test
    void anExposureThatTheOwnerRemovedStaysRemovedWhenItsClassIsRenamedAndTheMergeWaits() {
        Schema renamed = Tables.renameTable(SHOP, "orders", "visits");
        Shop shop = Shop.created(SHOP).edited(Shop.API, "        api.resource(\"orders\", Order.class);\n", "");
        Shop waiting = shop.proposed(shop.plan(renamed, Tables.renaming("orders", "visits")));

        Shop later = waiting.rebuilt(waiting.plan(renamed));

        assertThat(waiting.text(Shop.API)).contains("Order;");
        assertThat(later.text(Shop.API)).contains("Visit;").doesNotContain("\"visits\"");
        assertThat(later.differencesFrom(shop.rebuilt(shop.plan(renamed, Tables.renaming("orders", "visits")))))
                .isEmpty();
    }

    @Test
    void whatTheOwnerSaysOfAnAttributeStaysWithItWhenItsColumnIsRenamedAndTheMergeWaits() {
        Schema renamed = Tables.changeColumn(SHOP, "customers", "phone", Tables.optional("mobile", Tables.TEXT));
        SchemaRenames renames =
                new SchemaRenames(Map.of(), Map.of(TableName.of("customers"), Map.of("phone", "mobile")));
        Shop shop = Shop.created(SHOP).edited(Shop.ADMIN, "- phone", "- {name: phone, label: Call}");
        Shop waiting = shop.proposed(shop.plan(renamed, renames));

        Shop later = waiting.rebuilt(waiting.plan(renamed));

        assertThat(later.text(Shop.ADMIN)).contains("- {name: mobile, label: Call}");
        assertThat(later.differencesFrom(shop.rebuilt(shop.plan(renamed, renames))))
                .isEmpty();
    }

    @Test
    void aNameThatTheOwnerGaveStaysWhileOthersWait() {
        Shop shop = Shop.created(SHOP)
                .edited(
                        CUSTOMER,
                        text -> text.replace("orders;", "purchases;")
                                .replace("> orders ", "> purchases ")
                                .replace("getOrders", "getPurchases"))
                .edited(ORDER, "@Entity", "// mine\n@Entity");
        Shop waiting = shop.proposed(shop.plan(WITH_PAYER));

        Shop later = waiting.rebuilt(waiting.plan(WITH_PAYER));

        assertThat(later.text(CUSTOMER)).contains("List<Order> purchases", "List<Order> payerOrders");
        assertThat(later.differencesFrom(shop.rebuilt(WITH_PAYER))).isEmpty();
    }

    @Test
    void whatAMergeLeftAsItWasIsCalledSoAgainWhenEverythingIsComparedAnew() {
        Schema renamed = Tables.changeColumn(SHOP, "customers", "phone", Tables.optional("mobile", Tables.TEXT));
        SchemaRenames renames =
                new SchemaRenames(Map.of(), Map.of(TableName.of("customers"), Map.of("phone", "mobile")));
        Shop shop = Shop.created(SHOP).edited(CUSTOMER, text -> text.substring(0, text.lastIndexOf('}')) + """

                            boolean canBeCalled() {
                                return getPhone() != null;
                            }
                        }
                        """);
        Shop rebuilt = shop.rebuilt(shop.plan(renamed, renames));

        Shop again = rebuilt.without(".coppice/schema.json").rebuilt(renamed);

        assertThat(rebuilt.text(Shop.ADMIN)).contains("- phone").doesNotContain("mobile");
        assertThat(again.differencesFrom(rebuilt)).isEmpty();
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
    void whatTwoBranchesMadeNonsenseOfIsForgottenAndToldSo() {
        Shop shop = Shop.created(SHOP)
                .edited(CUSTOMER, "public class Customer {", "public class Customer {\n    int mine;")
                .edited(ORDER, "@Entity", "// mine\n@Entity");
        Shop waiting = shop.proposed(shop.plan(WITH_PAYER)).edited(GIVEN_NAMES, "\"steps\": [", "\"steps\": [ {,");

        RebuildPlan plan = waiting.plan(WITH_PAYER);
        Shop rebuilt = waiting.rebuilt(plan);

        assertThat(plan.notes()).singleElement().asString().contains(GIVEN_NAMES);
        assertThat(rebuilt.text(CUSTOMER)).contains("int mine;", "payerOrders");
        assertThat(rebuilt.plan(WITH_PAYER).outcome()).isEqualTo(RebuildPlan.Outcome.NOTHING);
    }

    @Test
    void aTableThatTwoBranchesRememberTwiceIsRememberedOnce() {
        Shop shop = Shop.created(SHOP).edited(CUSTOMER, "@Entity", "// mine\n@Entity");
        Schema twice = Tables.add(SHOP, SHOP.tables().getFirst());
        Shop merged = shop.edited(SchemaJson.PATH, text -> SchemaJson.print(twice));

        RebuildPlan plan = merged.plan(WITH_EMAIL);

        assertThat(plan.notes()).singleElement().asString().contains("schema.json has lines of two branches in it");
        assertThat(merged.rebuilt(plan).text(CUSTOMER)).contains("// mine", "String email;");
        assertThat(merged.rebuilt(plan).text(SchemaJson.PATH)).isEqualTo(SchemaJson.print(WITH_EMAIL));
    }

    @Test
    void aRenameIsFollowedByFilesThatStayedBehindWhenBranchesWereMerged() {
        Schema renamed = Tables.renameTable(SHOP, "orders", "visits");
        Shop start = Shop.created(SHOP).edited(Shop.ADMIN, "- notes", "- notes # mine");
        String base = ".coppice/base/" + Shop.ADMIN + ".base";
        Shop merged = start.rebuilt(start.plan(renamed, Tables.renaming("orders", "visits")))
                .with(Shop.ADMIN, start.text(Shop.ADMIN))
                .with(base, start.text(base))
                .with(SchemaJson.PATH, start.text(SchemaJson.PATH));

        RebuildPlan plan = merged.plan(renamed, Tables.renaming("orders", "visits"));
        Shop rebuilt = merged.rebuilt(plan);

        assertThat(plan.conflicts()).isEmpty();
        assertThat(rebuilt.text(Shop.ADMIN))
                .contains("  visits:", "- notes # mine")
                .doesNotContain("orders");
        assertThat(rebuilt.rebuilt(renamed)).isEqualTo(rebuilt);
    }

    @Test
    void aProjectWithoutABaseIsAdoptedAsItIs() {
        Shop shop = Shop.created(SHOP)
                .renamedToClient()
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
}
