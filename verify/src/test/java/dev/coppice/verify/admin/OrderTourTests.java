package dev.coppice.verify.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An order, from the call of a customer to the colleague who was faster; the same on each engine. */
@ExtendWith(Premises.class)
class OrderTourTests {

    private final Office office;

    OrderTourTests(Office office) {
        this.office = office;
    }

    @ParameterizedTest
    @EnumSource(Office.Engine.class)
    void anOrderIsTakenWithItsItemsCorrectedContestedAndDeleted(Office.Engine engine) throws Exception {
        Shop shop = office.shop(engine);
        try (Desk desk = office.desk(shop);
                Desk colleague = office.desk(shop)) {
            findTheCustomer(desk);
            String order = takeTheOrder(desk);
            addItems(desk);
            correctTheQuantity(desk);
            contestTheNotes(desk, colleague, order);
            deleteTheOrder(desk);

            assertThat(desk.barriers()).isEmpty();
            assertThat(desk.troubles()).isEmpty();
            assertThat(colleague.troubles()).isEmpty();
        }
    }

    private static void findTheCustomer(Desk desk) {
        desk.open("customers", "Customers");
        desk.search("Jamal Baker");
        assertThat(desk.rows()).hasCount(1);
        desk.main().getByText("Jamal Baker").first().click();
        assertThat(desk.heading("Jamal Baker")).isVisible();
        desk.tab("Orders").click();
        assertThat(desk.rows().first()).containsText("#2:");
    }

    /** The customer is filled in; the address is looked up by its street, though its key has two parts. */
    private static String takeTheOrder(Desk desk) {
        desk.link("New: Order").click();
        assertThat(desk.lookup("Customer")).hasValue("Jamal Baker");
        desk.choose("Billing", "Garden Lane 171");
        assertThat(desk.lookup("Billing")).hasValue("#2:1");
        desk.input("Ordered at").fill("2026-03-01T10:00");
        desk.input("Notes").fill("Ring twice");
        desk.button("Save").click();
        assertThat(desk.heading("Jamal Baker")).isVisible();
        desk.tab("Orders").click();
        Locator orderedAt = desk.columnHeader("Ordered at");
        desk.button("Ordered at").click();
        assertThat(orderedAt).hasAttribute("aria-sort", "ascending");
        desk.button("Ordered at").click();
        assertThat(orderedAt).hasAttribute("aria-sort", "descending");
        Locator newest = desk.rows().first();
        assertThat(newest).containsText("Mar 1, 2026");
        newest.getByText("Mar 1, 2026").click();
        assertThat(desk.page()).hasURL(Pattern.compile(".*/orders/\\d+/show"));
        assertThat(desk.main()).containsText("Ring twice");
        return desk.page().url().replaceFirst(".*/orders/(\\d+)/show", "$1");
    }

    /** Two, one after the other; what is wrong is said at its field or above them all, and what was typed stays. */
    private static void addItems(Desk desk) {
        desk.link("New: Order item").click();
        desk.input("Line no").fill("1");
        desk.choose("Product", "Classic Axe");
        desk.input("Quantity").fill("2");
        desk.input("Unit price").fill("19.90");
        desk.button("Save and add another").click();
        assertThat(desk.input("Line no")).hasValue("");

        desk.input("Line no").fill("2");
        desk.choose("Product", "Classic Axe");
        desk.input("Quantity").fill("0");
        desk.input("Unit price").fill("five");
        desk.button("Save").click();
        assertThat(desk.input("Unit price")).hasAttribute("aria-invalid", "true");
        desk.input("Unit price").fill("5");
        desk.button("Save").click();
        assertThat(desk.main()).containsText("A rule of the database does not allow this");
        assertThat(desk.input("Quantity")).hasAttribute("aria-invalid", "true");
        assertThat(desk.input("Unit price")).hasValue("5");
        desk.input("Quantity").fill("3");
        desk.button("Save").click();
        assertThat(desk.rows()).hasCount(2);
        assertThat(desk.rows().first()).containsText("39.80");
    }

    private static void correctTheQuantity(Desk desk) {
        desk.rows().nth(1).getByText("15.00").click();
        desk.link("Edit").click();
        desk.input("Quantity").fill("4");
        desk.button("Save").click();
        assertThat(desk.main()).containsText("20.00");
    }

    /** Both have written into the notes; who comes second takes what the other wrote, and keeps the date of their own. */
    private static void contestTheNotes(Desk desk, Desk colleague, String order) {
        desk.open("orders/" + order, "Order #" + order);
        colleague.open("orders/" + order, "Order #" + order);
        colleague.input("Notes").fill("Do not ring");
        colleague.button("Save").click();
        assertThat(colleague.link("Edit")).isVisible();

        desk.input("Notes").fill("Ring three times");
        desk.input("Required on").fill("2026-03-09");
        desk.button("Save").click();
        Locator dialog = desk.dialog("Changed meanwhile");
        assertThat(dialog).containsText("Do not ring");
        assertThat(dialog).containsText("Ring three times");
        assertThat(desk.button(dialog, "Save this")).isDisabled();
        dialog.getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(Pattern.compile("Notes.*")))
                .getByLabel("As it is now")
                .check();
        desk.button(dialog, "Save this").click();

        assertThat(desk.link("Edit")).isVisible();
        assertThat(desk.main()).containsText("Do not ring");
        assertThat(desk.main()).containsText("Mar 9, 2026");
    }

    private static void deleteTheOrder(Desk desk) {
        desk.button("Delete").click();
        desk.confirm("Delete");
        assertThat(desk.heading("Orders")).isVisible();
    }
}
