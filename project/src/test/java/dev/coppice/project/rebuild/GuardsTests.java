package dev.coppice.project.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.project.Conflict;
import dev.coppice.project.Merged;
import dev.coppice.project.ThreeTexts;
import dev.coppice.project.merge.Merge;
import dev.coppice.schema.Schema;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Each guard against a merge that does what that guard is there for. */
class GuardsTests {

    private static final String CUSTOMER = Shop.MODEL + "Customer.java";
    private static final Schema SHOP = Tables.shop();
    private static final Schema WITH_EMAIL = Tables.addColumn(SHOP, "customers", Tables.optional("email", Tables.TEXT));
    private static final Shop EDITED = Shop.created(SHOP)
            .edited(CUSTOMER, "public class Customer {", "public class Customer {\n\n    int mine;")
            .edited(Shop.ADMIN, "title: Shop", "title: Mine");

    @Test
    void aMergeThatIsRightIsBelieved() {
        RebuildPlan plan = planWith(merged -> merged);

        assertThat(plan.outcome()).isEqualTo(RebuildPlan.Outcome.DONE);
        assertThat(EDITED.rebuilt(plan).text(CUSTOMER)).contains("int mine;", "String email;");
        assertThat(EDITED.rebuilt(plan).text(Shop.ADMIN)).contains("title: Mine", "email");
    }

    @Test
    void aResultThatIsNoJavaIsNotTaken() {
        assertRefused(
                planWith(merged -> merged.replace("int mine;", "int mine")), CUSTOMER, "cannot be read in line 18");
    }

    @Test
    void aResultThatDeclaresAFieldTwiceIsNotTaken() {
        assertRefused(
                planWith(merged -> merged.replace("int mine;", "int mine;\n\n    String email;")),
                CUSTOMER,
                "declares 'email' twice");
    }

    @Test
    void aResultThatForgetsAColumnIsNotTaken() {
        assertRefused(
                planWith(merged -> merged.replace("String email;", "transient String email;")),
                CUSTOMER,
                "does not map column 'email'");
    }

    @Test
    void aResultThatForgetsAColumnWhichWasThereIsNotTaken() {
        assertRefused(
                planWith(merged -> merged.replace("String phone;", "transient String phone;")),
                CUSTOMER,
                "does not map column 'phone'");
    }

    @Test
    void aDescriptionThatIsNoYamlIsNotTaken() {
        assertRefused(
                planWith(merged -> merged.replace("title: Mine", "title: Mine: ]")),
                Shop.ADMIN,
                "cannot be read in line");
    }

    @Test
    void aResultThatTheNextRebuildWouldChangeAgainIsNotTaken() {
        RebuildPlan plan = plan((texts, merged) -> new Merged(
                merged.text() + "\n",
                texts.base(),
                merged.changes(),
                List.of(new Conflict("x", "It is open", 1, "", "", "")),
                merged.attention()));

        assertRefused(plan, CUSTOMER, "would change it again");
        assertRefused(plan, Shop.ADMIN, "would change it again");
    }

    private static RebuildPlan planWith(UnaryOperator<String> damage) {
        return plan((texts, merged) -> new Merged(
                damage.apply(merged.text()), merged.base(), merged.changes(), merged.conflicts(), merged.attention()));
    }

    /** With a merge of which somebody broke the result. */
    private static RebuildPlan plan(BiFunction<ThreeTexts, Merged, Merged> damage) {
        FileMerges broken = new FileMerges(ConflictStyle.BESIDE, merge -> damaged(merge, damage));
        ProjectState state = EDITED.state();
        return new RebuildPlanner(broken).plan(state, Wanted.of(state, WITH_EMAIL));
    }

    private static Merge damaged(Merge merge, BiFunction<ThreeTexts, Merged, Merged> damage) {
        return (texts, context) -> damage.apply(texts, merge.merge(texts, context));
    }

    private static void assertRefused(RebuildPlan plan, String path, String reason) {
        assertThat(plan.conflicts().get(path)).singleElement().satisfies(conflict -> {
            assertThat(conflict.part()).isEqualTo("file");
            assertThat(conflict.reason())
                    .startsWith("Coppice cannot merge it safely (")
                    .contains(reason)
                    .endsWith("; please report this");
        });
        assertThat(EDITED.rebuilt(plan).text(path)).isEqualTo(EDITED.text(path));
    }
}
