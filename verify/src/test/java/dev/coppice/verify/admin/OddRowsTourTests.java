package dev.coppice.verify.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Rows in which something is stored that is no value of its type: written past the app, as other programs do. */
@ExtendWith(Premises.class)
class OddRowsTourTests {

    private static final String MARK = "What is stored here is no value of this type";

    private final Office office;
    private final Shop shop;
    private final Clerk clerk;

    OddRowsTourTests(Office office) throws Exception {
        this.office = office;
        this.shop = office.shop();
        this.clerk = new Clerk(shop.address());
    }

    @Test
    void itIsShownAsItIsStoredAndStaysUntilItIsChanged() throws Exception {
        JsonNode before = clerk.row("orders", "9");
        stored("UPDATE orders SET state = 'lost', shipped_on = 'soon' WHERE id = 9");
        try (Desk desk = office.desk(shop)) {
            desk.open("orders?filter=%7B%22id%22%3A%7B%22eq%22%3A%229%22%7D%7D", "Orders");
            assertThat(desk.rows()).hasCount(1);
            assertThat(desk.rows().first()).containsText("lost");
            assertThat(desk.rows().first()).containsText("soon");
            assertThat(desk.rows().first().getByTitle(MARK).first()).isVisible();
            desk.open("orders/9/show", "Order #9");
            assertThat(desk.main()).containsText("soon");
            assertThat(desk.barriers()).isEmpty();

            desk.open("orders/9", "Order #9");
            assertThat(desk.field("shippedOn")).hasValue("soon");
            assertThat(choice(desk)).containsText("lost");
            assertThat(desk.main()).containsText("Stored is “lost”, which is no value here.");
            desk.picture("odd-row");
            assertThat(desk.barriers()).isEmpty();
            desk.input("Notes").fill("Where is it?");
            desk.button("Save").click();
            assertThat(desk.link("Edit")).isVisible();
            assertThat(clerk.row("orders", "9").at("/meta/unreadable").toString())
                    .isEqualTo("{\"state\":\"lost\",\"shippedOn\":\"soon\"}");

            desk.open("orders/9", "Order #9");
            desk.field("shippedOn").fill("2026-01-31");
            choice(desk).click();
            desk.page()
                    .getByRole(
                            AriaRole.OPTION,
                            new Page.GetByRoleOptions().setName("paid").setExact(true))
                    .click();
            desk.button("Save").click();
            assertThat(desk.link("Edit")).isVisible();
            assertThat(desk.main()).containsText("Jan 31, 2026");
            assertThat(desk.main().getByTitle(MARK)).hasCount(0);
            assertThat(desk.troubles()).isEmpty();
        } finally {
            clerk.restore(before, "state", "shippedOn", "notes");
        }
    }

    @Test
    void whatKeepsARowFromBeingChangedIsToldAtItsField() throws Exception {
        String token = clerk.value("customers", "30", "token");
        stored("UPDATE customer SET token = 'none' WHERE id = 30");
        try (Desk desk = office.desk(shop)) {
            desk.open("customers/30", clerk.value("customers", "30", "name"));
            desk.input("Phone").fill("555 0130");
            desk.button("Save").click();

            assertThat(desk.main()).containsText("the row can neither be changed nor deleted");
            assertThat(desk.field("token")).hasAttribute("aria-invalid", "true");
            assertThat(desk.field("token")).hasValue("none");
            assertThat(desk.input("Phone")).hasValue("555 0130");
            assertThat(desk.barriers()).isEmpty();
            assertThat(desk.troubles()).isEmpty();
        } finally {
            stored("UPDATE customer SET token = '%s' WHERE id = 30".formatted(token));
        }
    }

    private static Locator choice(Desk desk) {
        return desk.lookup("State");
    }

    private void stored(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + shop.folder().resolve("database/shop.sqlite"));
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA ignore_check_constraints = ON");
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }
}
