package dev.coppice.project.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.project.plan.MigrationFiles;
import dev.coppice.schema.Column;
import dev.coppice.schema.Schema;
import org.junit.jupiter.api.Test;

class RebuildPlannerTests {

    private static final Schema SHOP = Tables.shop();
    private static final Schema WITH_EMAIL = Tables.addColumn(SHOP, "customers", Tables.optional("email", Tables.TEXT));

    @Test
    void aSchemaThatDidNotChangeLeavesNothingToDoWhateverTheOwnerDid() {
        Shop shop = Shop.created(SHOP)
                .edited(Shop.MODEL + "Customer.java", "private String name;", "private String name = \"?\"; // mine")
                .without(Shop.ADMIN);

        RebuildPlan plan = shop.plan(SHOP);

        assertThat(plan.outcome()).isEqualTo(RebuildPlan.Outcome.NOTHING);
        assertThat(shop.rebuilt(plan).differencesFrom(shop)).isEmpty();
    }

    @Test
    void anUntouchedProjectBecomesWhatIsGeneratedToday() {
        Schema wanted = Tables.add(
                Tables.dropColumn(WITH_EMAIL, "customers", "phone"), Tables.table("coupons", Tables.text("code")));

        assertThat(Shop.created(SHOP).rebuilt(wanted).differencesFrom(Shop.created(wanted)))
                .isEmpty();
    }

    @Test
    void aRebuildLeavesNothingForTheNextOne() {
        Shop once = Shop.created(SHOP).rebuilt(WITH_EMAIL);

        assertThat(once.plan(WITH_EMAIL).outcome()).isEqualTo(RebuildPlan.Outcome.NOTHING);
    }

    @Test
    void thereAndBackGivesTheOriginalBytes() {
        Shop shop = Shop.created(SHOP);

        assertThat(shop.rebuilt(WITH_EMAIL).rebuilt(SHOP).differencesFrom(shop)).isEmpty();
    }

    @Test
    void aFileThatTheOwnerDeletedStaysDeleted() {
        String customer = Shop.MODEL + "Customer.java";
        Shop shop = Shop.created(SHOP).without(customer).without("README.md");

        Shop rebuilt = shop.rebuilt(WITH_EMAIL);

        assertThat(rebuilt.texts()).doesNotContainKeys(customer, "README.md");
    }

    @Test
    void whatTheProjectBeganWithStaysAsItWasWritten() {
        Shop shop = Shop.created(SHOP);

        Shop rebuilt = shop.rebuilt(WITH_EMAIL);

        assertThat(shop.texts()).containsKey(MigrationFiles.BASELINE);
        assertThat(rebuilt.texts())
                .containsEntry(MigrationFiles.BASELINE, shop.texts().get(MigrationFiles.BASELINE));
        assertThat(shop.without(MigrationFiles.BASELINE).rebuilt(WITH_EMAIL).texts())
                .as("deleted by the owner")
                .doesNotContainKey(MigrationFiles.BASELINE);
    }

    @Test
    void aFileOfTheOwnersIsNeverTouchedAgain() {
        Shop shop = Shop.created(SHOP).with("Dockerfile", "FROM mine\n");

        assertThat(shop.rebuilt(Tables.changeColumn(SHOP, "orders", "notes", Column.optional("notes", Tables.LONG)))
                        .text("Dockerfile"))
                .isEqualTo("FROM mine\n");
    }
}
