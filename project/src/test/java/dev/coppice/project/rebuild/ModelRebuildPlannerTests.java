package dev.coppice.project.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.project.Choices;
import dev.coppice.project.Engine;
import dev.coppice.project.PackageName;
import dev.coppice.project.ProjectName;
import dev.coppice.project.yaml.ModelNamesJson;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.TableName;
import dev.coppice.schema.diff.SchemaRenames;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelRebuildPlannerTests {

    private static final Schema SHOP = Tables.shop();
    private static final String CUSTOMER = Shop.MODEL + "Customer.java";
    private static final String ORDER = Shop.MODEL + "Order.java";

    private static final String EMAIL = """
                @jakarta.persistence.Column(length = 60)
                private @Nullable String email;

                public @Nullable String getEmail() {
                    return email;
                }
            """;

    private static final String COUPON = """
            package com.acme.shop.model;

            import jakarta.persistence.Entity;
            import jakarta.persistence.FetchType;
            import jakarta.persistence.Id;
            import jakarta.persistence.JoinColumn;
            import jakarta.persistence.ManyToOne;
            import jakarta.persistence.Table;

            @Entity
            @Table(name = "coupons")
            public class Coupon {

                @Id
                private Long id;

                private String code;

                @ManyToOne(fetch = FetchType.LAZY, optional = false)
                @JoinColumn(name = "customer_id")
                private Customer customer;
            }
            """;

    @Test
    void classesAsTheyWereCreatedLeaveNothingToDo() throws IOException {
        Shop shop = created();

        RebuildPlan plan = plan(shop);

        assertThat(plan.outcome()).isEqualTo(RebuildPlan.Outcome.NOTHING);
        assertThat(plan.notes()).isEmpty();
        assertThat(shop.rebuilt(plan)).isEqualTo(shop);
    }

    @Test
    void aNewAttributeIsShownBehindTheOneBeforeIt() throws IOException {
        Shop shop = rebuilt(withEmail(created()));

        assertThat(shop.text(Shop.ADMIN)).containsSubsequence("- name", "email", "- phone");
    }

    @Test
    void classesAreNeverEdited() throws IOException {
        Shop shop = withEmail(created()).with(Shop.MODEL + "Coupon.java", COUPON);

        Shop rebuilt = rebuilt(shop);

        assertThat(rebuilt.texts())
                .allSatisfy((path, text) -> assertThat(path.startsWith(Shop.MODEL) && !text.equals(shop.text(path)))
                        .isFalse());
    }

    @Test
    void whatOnlyTheClassesHaveIsNamedWithTheNextStep() throws IOException {
        RebuildPlan plan = plan(withEmail(created()).with(Shop.MODEL + "Coupon.java", COUPON));

        assertThat(plan.notes())
                .contains("customers.email is in the classes but not in the database")
                .anyMatch(note -> note.equalsIgnoreCase("coupons is in the classes but not in the database"))
                .anyMatch(note -> note.contains("coppice rebuild-from-database"));
    }

    @Test
    void aSecondRebuildDoesNothing() throws IOException {
        Shop once = rebuilt(withEmail(created()).with(Shop.MODEL + "Coupon.java", COUPON));

        RebuildPlan again = plan(once);

        assertThat(again.outcome()).isEqualTo(RebuildPlan.Outcome.NOTHING);
        assertThat(once.rebuilt(again)).isEqualTo(once);
    }

    @Test
    void aNewEntityIsExposedAndShown() throws IOException {
        Shop shop = rebuilt(created().with(Shop.MODEL + "Coupon.java", COUPON));

        assertThat(shop.text(Shop.API))
                .contains("api.resource(\"coupons\", Coupon.class);", "import com.acme.shop.model.Coupon;");
        assertThat(shop.text(Shop.ADMIN)).contains("  coupons:\n", "      - customer\n");
    }

    @Test
    void thePageOfTheModelDrawsWhatTheClassesHave() throws IOException {
        Shop shop = rebuilt(withoutPhone(withEmail(created())).with(Shop.MODEL + "Coupon.java", COUPON));

        assertThat(shop.text("docs/model.md"))
                .contains("varchar(60) email", "coupons {", "| `coupons` | `Coupon` |")
                .doesNotContain("phone");
    }

    @Test
    void anEntityInAnotherPackageIsImportedFromThere() throws IOException {
        String moved = COUPON.replace(
                "package com.acme.shop.model;",
                "package com.acme.shop.sales;\n\n" + "import com.acme.shop.model.Customer;");

        Shop shop = rebuilt(created().with("src/main/java/com/acme/shop/sales/Coupon.java", moved));

        assertThat(shop.text(Shop.API)).contains("import com.acme.shop.sales.Coupon;");
    }

    @Test
    void anEntityOfAnExcludedTableIsNotExposed() throws IOException {
        Shop shop = created()
                .with(Shop.MODEL + "Coupon.java", COUPON)
                .edited(".coppice/choices.yaml", text -> text + "exclude: [coupons]\n");

        Shop rebuilt = rebuilt(shop);

        assertThat(rebuilt.text(Shop.API)).isEqualTo(shop.text(Shop.API));
        assertThat(rebuilt.text(Shop.ADMIN)).doesNotContain("coupons");
    }

    @Test
    void aRemovedAttributeIsNoLongerShown() throws IOException {
        Shop shop = rebuilt(withoutPhone(created()));

        assertThat(shop.text(Shop.ADMIN)).doesNotContain("phone");
        assertThat(plan(shop).outcome()).isEqualTo(RebuildPlan.Outcome.NOTHING);
    }

    @Test
    void aRenamedAttributeTakesItsLabelAndPlaceAlong() throws IOException {
        Shop shop = created()
                .edited(Shop.ADMIN, "      - phone\n", """
                              # call in the morning
                              - {name: phone, label: Call them at}
                        """)
                .edited(CUSTOMER, text -> renamed(text, "phone", "mobile"));

        Shop rebuilt = rebuilt(shop);

        assertThat(rebuilt.text(Shop.ADMIN))
                .contains("      # call in the morning\n      - {name: mobile, label: Call them at}\n")
                .doesNotContain("phone");
        assertThat(plan(rebuilt).outcome()).isEqualTo(RebuildPlan.Outcome.NOTHING);
    }

    @Test
    void anAttributeWhoseColumnIsRenamedTooTakesThemAlongIfTheOwnerSaysSo() throws IOException {
        Shop shop = created()
                .edited(Shop.ADMIN, "- phone", "- {name: phone, label: Call them at}")
                .edited(
                        CUSTOMER,
                        text -> renamed(text, "phone", "mobile").replace("name = \"phone\"", "name = \"mobile_no\""));
        SchemaRenames said =
                new SchemaRenames(Map.of(), Map.of(TableName.of("customers"), Map.of("phone", "mobile_no")));

        Shop rebuilt = shop.rebuilt(plan(shop, said));

        assertThat(rebuilt.text(Shop.ADMIN)).contains("- {name: mobile, label: Call them at}");
        assertThat(plan(rebuilt).outcome()).isEqualTo(RebuildPlan.Outcome.NOTHING);
        assertThat(rebuilt(shop).text(Shop.ADMIN)).as("nobody says so").contains("phone", "mobile");
    }

    @Test
    void anAttributeRenamedTwiceIsStillTheSame() throws IOException {
        Shop once = rebuilt(created()
                .edited(Shop.ADMIN, "- phone", "- {name: phone, label: Call them at}")
                .edited(CUSTOMER, text -> renamed(text, "phone", "mobile")));

        Shop twice = rebuilt(once.edited(CUSTOMER, text -> text.replace("mobile", "cell")));

        assertThat(twice.text(Shop.ADMIN)).contains("- {name: cell, label: Call them at}");
    }

    @Test
    void aRenamedClassKeepsItsResource() throws IOException {
        Shop shop = withClient(created());

        Shop rebuilt = rebuilt(shop);

        assertThat(rebuilt.text(Shop.API))
                .contains("api.resource(\"customers\", Client.class);")
                .doesNotContain("Customer.class");
        assertThat(rebuilt.text(Shop.ADMIN)).isEqualTo(shop.text(Shop.ADMIN));
    }

    @Test
    void aFormulaIsShownWhereItStands() throws IOException {
        Shop shop = created().edited(ORDER, "    private @Nullable BigDecimal total;", """
                    private @Nullable BigDecimal total;

                    @org.hibernate.annotations.Formula("total * 0.2")
                    private @Nullable BigDecimal tax;""");

        Shop rebuilt = rebuilt(shop);

        assertThat(rebuilt.text(Shop.ADMIN)).containsSubsequence("total", "- tax");
        assertThat(plan(rebuilt).notes()).isEmpty();
    }

    @Test
    void theSchemaAndTheBasesOfClassesStayAsTheDatabaseLeftThem() throws IOException {
        Shop shop = withEmail(created());

        Shop rebuilt = rebuilt(shop);

        assertThat(rebuilt.text(".coppice/schema.json")).isEqualTo(shop.text(".coppice/schema.json"));
        assertThat(rebuilt.text(base(CUSTOMER))).isEqualTo(shop.text(base(CUSTOMER)));
        assertThat(rebuilt.texts()).containsKey(ModelNamesJson.PATH);
    }

    @Test
    void aDatabaseThatFollowsTheClassesFindsEverythingInPlace() throws IOException {
        Shop followed = rebuilt(withEmail(created()));
        Schema migrated = Tables.addColumn(SHOP, "customers", Tables.optional("email", new SqlType.Text(60, false)));

        Shop rebuilt = followed.rebuilt(migrated);

        assertThat(rebuilt.text(Shop.ADMIN)).isEqualTo(followed.text(Shop.ADMIN));
        assertThat(rebuilt.text(Shop.API)).isEqualTo(followed.text(Shop.API));
    }

    @Test
    void anotherChangeOfTheDatabaseLeavesWhatOnlyTheClassesHave() throws IOException {
        Shop followed = rebuilt(withEmail(created()).with(Shop.MODEL + "Coupon.java", COUPON));
        Schema changed = Tables.addColumn(SHOP, "orders", Tables.optional("remark", Tables.TEXT));

        Shop rebuilt = followed.rebuilt(changed);

        assertThat(rebuilt.text(Shop.ADMIN)).contains("remark", "email", "coupons:");
        assertThat(rebuilt.text(Shop.API)).contains("Coupon.class");
    }

    @Test
    void anotherChangeOfTheDatabaseDoesNotBringBackWhatTheClassesGaveUp() throws IOException {
        Shop followed = rebuilt(withoutPhone(created()));
        Schema changed = Tables.addColumn(SHOP, "orders", Tables.optional("remark", Tables.TEXT));

        Shop rebuilt = followed.rebuilt(changed);

        assertThat(rebuilt.text(Shop.ADMIN)).contains("remark").doesNotContain("phone");
    }

    private static Shop created() {
        return Shop.created(
                SHOP,
                Choices.of(ProjectName.from("shop"), Engine.POSTGRESQL).withPackage(new PackageName("com.acme.shop")));
    }

    private static RebuildPlan plan(Shop shop) throws IOException {
        return plan(shop, SchemaRenames.NONE);
    }

    private static RebuildPlan plan(Shop shop, SchemaRenames renames) throws IOException {
        ProjectState state = shop.state();
        Wanted wanted = Wanted.of(state, state.findSchema().orElseThrow()).withRenames(renames);
        return new ModelRebuildPlanner().plan(state, wanted, ShopClasses.of(shop));
    }

    private static Shop rebuilt(Shop shop) throws IOException {
        return shop.rebuilt(plan(shop));
    }

    private static Shop withEmail(Shop shop) {
        return shop.edited(
                CUSTOMER, text -> text.replaceFirst("(private String name;\n)", "$1\n" + EMAIL.replace("$", "\\$")));
    }

    private static Shop withoutPhone(Shop shop) {
        return shop.edited(
                CUSTOMER,
                text -> text.replaceFirst("    @Column\\(length = 40\\)\n    private @Nullable String phone;\n\n", "")
                        .replaceFirst("(?s)    public @Nullable String getPhone.*?}\n\n", "")
                        .replaceFirst("(?s)    public void setPhone.*?}\n\n", ""));
    }

    private static Shop withClient(Shop shop) {
        String client =
                shop.text(CUSTOMER).replace("class Customer", "class Client").replace("\"Customer ", "\"Client ");
        return shop.without(CUSTOMER)
                .with(Shop.MODEL + "Client.java", client)
                .edited(ORDER, text -> text.replace("Customer ", "Client "));
    }

    private static String renamed(String text, String from, String to) {
        return text.replace(" " + from + ";", " " + to + ";")
                .replace("this." + from + " ", "this." + to + " ")
                .replace("@Column(length = 40)\n    private @Nullable String " + to, """
                        @Column(name = "%s", length = 40)
                            private @Nullable String %s""".formatted(from, to));
    }

    private static String base(String path) {
        return ".coppice/base/" + path + ".base";
    }
}
