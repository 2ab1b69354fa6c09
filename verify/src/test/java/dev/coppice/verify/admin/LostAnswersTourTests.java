package dev.coppice.verify.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A network that fails while somebody saves: before the server hears of it, or after it has done what was asked. */
@ExtendWith(Premises.class)
class LostAnswersTourTests {

    private static final String UNREACHABLE = "The server cannot be reached";

    private final Office office;
    private final Shop shop;
    private final Clerk clerk;

    LostAnswersTourTests(Office office) throws Exception {
        this.office = office;
        this.shop = office.shop();
        this.clerk = new Clerk(shop.address());
    }

    @Test
    void whatWasTypedIsSavedOnceTheNetworkIsBack() throws Exception {
        JsonNode before = clerk.row("suppliers", "3");
        try (Desk desk = office.desk(shop)) {
            desk.open("suppliers/3", before.at("/attributes/name").asString());
            Desk.field(desk.main(), "website").fill("https://back.example.org");
            desk.page().context().setOffline(true);
            desk.button("Save").click();
            assertThat(desk.main()).containsText(UNREACHABLE);
            desk.picture("no-network");
            assertThat(desk.barriers()).isEmpty();

            desk.page().context().setOffline(false);
            assertThat(Desk.field(desk.main(), "website")).hasValue("https://back.example.org");
            desk.button("Save").click();
            assertThat(desk.page().locator("body")).containsText("Saved");
            assertThat(clerk.value("suppliers", "3", "website")).isEqualTo("https://back.example.org");
            assertThat(desk.troubles()).isEmpty();
        } finally {
            clerk.restore(before, "website");
        }
    }

    /** The version has changed, but by nobody else. */
    @Test
    void aChangeWhoseAnswerWasLostIsNoConflictWithItself() throws Exception {
        JsonNode before = clerk.row("suppliers", "3");
        try (Desk desk = office.desk(shop)) {
            desk.open("suppliers/3", before.at("/attributes/name").asString());
            Desk.field(desk.main(), "website").fill("https://lost.example.org");
            once(desk, "PATCH", LostAnswersTourTests::doneButNotAnswered);
            desk.button("Save").click();
            assertThat(desk.main()).containsText(UNREACHABLE);
            assertThat(clerk.value("suppliers", "3", "website")).isEqualTo("https://lost.example.org");

            desk.button("Save").click();
            assertThat(desk.page().locator("body")).containsText("Saved");
            assertThat(desk.page()).hasURL(desk.place("suppliers/3/show"));
            assertThat(desk.main()).containsText("https://lost.example.org");
            assertThat(desk.troubles()).isEmpty();
        } finally {
            clerk.restore(before, "website");
        }
    }

    @Test
    void whereANewRowMayBeThereAlreadyThatIsSaid() throws Exception {
        try (Desk desk = office.desk(shop)) {
            desk.open("categories/create", "New");
            Desk.field(desk.main(), "name").fill("Perhaps there");
            once(desk, "POST", LostAnswersTourTests::doneButNotAnswered);
            desk.button("Save").first().click();

            assertThat(desk.main()).containsText(UNREACHABLE);
            assertThat(desk.main()).containsText("It is not known whether the row was created");
            assertThat(Desk.field(desk.main(), "name")).hasValue("Perhaps there");
            assertThat(desk.troubles()).isEmpty();
        } finally {
            clerk.delete("categories", clerk.only("categories", "name", "Perhaps there"));
        }
    }

    private static void once(Desk desk, String method, Consumer<Route> fate) {
        boolean[] isOver = {false};
        desk.page().route("**/api/**", route -> {
            if (isOver[0] || !route.request().method().equals(method)) {
                route.resume();
            } else {
                isOver[0] = true;
                fate.accept(route);
            }
        });
    }

    private static void doneButNotAnswered(Route route) {
        route.fetch();
        route.abort();
    }
}
