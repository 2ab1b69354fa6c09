package dev.coppice.project.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.Column;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.TableName;
import dev.coppice.schema.diff.SchemaRenames;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the owner calls things, and what the database and the owner rename. */
class OwnersNamesTests {

    private static final Schema SHOP = Tables.shop();
    private static final Schema WITH_EMAIL = Tables.addColumn(SHOP, "customers", Tables.optional("email", Tables.TEXT));
    private static final String CUSTOMER = Shop.MODEL + "Customer.java";
    private static final String ORDER = Shop.MODEL + "Order.java";

    @Test
    void aClassThatTheOwnerRenamedIsFollowedByItsTable() {
        Shop shop = Shop.created(SHOP).renamedToClient();

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
        Shop shop = Shop.created(SHOP).renamedToClient();

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
    void aRenamedTableRenamesAnUntouchedClass() {
        Schema renamed = Tables.renameTable(SHOP, "customers", "clients");
        RebuildPlan plan = Shop.created(SHOP).plan(renamed, Tables.renaming("customers", "clients"));

        assertThat(Shop.created(SHOP).rebuilt(plan).differencesFrom(Shop.created(renamed)))
                .isEmpty();
        assertThat(plan.findFile(Shop.MODEL + "Client.java")).containsInstanceOf(FileChange.Follows.class);
    }

    @Test
    void aRenamedTableLeavesANameOfTheOwnersAlone() {
        Shop shop = Shop.created(SHOP).renamedToClient();

        Shop rebuilt = shop.rebuilt(
                shop.plan(Tables.renameTable(SHOP, "customers", "people"), Tables.renaming("customers", "people")));

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
}
