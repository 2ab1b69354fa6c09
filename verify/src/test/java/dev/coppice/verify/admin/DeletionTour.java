package dev.coppice.verify.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Deletes a row that others lead to: the server refuses, which is told beside the row that is still there, or it is gone
 * with what hung on it. Gives nothing back.
 */
final class DeletionTour {

    private static final int TOLD = 10;

    private final Visit visit;
    private final Described.Resource resource;
    private final Desk desk;

    DeletionTour(Visit visit, Desk desk) {
        this.visit = visit;
        this.resource = visit.resource();
        this.desk = desk;
    }

    void go() throws Exception {
        if (resource.may("delete")) {
            visit.log().step("delete", desk, this::delete);
        }
    }

    private @Nullable String delete() throws Exception {
        Optional<JsonNode> row = rowWithOthers();
        if (row.isEmpty()) {
            return null;
        }
        String id = row.get().path("id").asString();
        String name = Visit.squeezed(resource.titleOf(row.get()));
        desk.provoke();
        desk.page().navigate("about:blank");
        desk.page().navigate(desk.place(resource.name() + "/" + StoredRows.encoded(id) + "/show"));
        desk.button("Delete").click();
        Response answer = desk.page()
                .waitForResponse(
                        response -> response.request().method().equals("DELETE"), () -> desk.confirm("Delete"));
        boolean isGone = visit.stored().find(resource.name(), id).isEmpty();
        if (answer.status() < 300) {
            assertThat(desk.heading(resource.label())).isVisible();
            if (!isGone) {
                throw new AssertionError("'%s' is still there".formatted(name));
            }
            return "'%s' is gone with what hung on it".formatted(name);
        }
        Locator notice = desk.page().getByRole(AriaRole.ALERT);
        assertThat(notice).isVisible();
        assertThat(desk.button("Delete")).isVisible();
        desk.picture(resource.name() + "-not-deleted");
        visit.barriers(desk);
        if (answer.status() >= 500 || isGone) {
            throw new AssertionError("'%s' was answered with %d".formatted(name, answer.status()));
        }
        return "'%s' stays: %s".formatted(name, Visit.squeezed(notice.innerText()));
    }

    private Optional<JsonNode> rowWithOthers() throws Exception {
        for (Described.Tab tab : resource.tabs()) {
            JsonNode row = visit.rowWith(tab);
            boolean hasOthers = !row.isMissingNode()
                    && !visit.stored()
                            .related(resource, row.path("id").asString(), tab.name(), TOLD)
                            .isEmpty();
            if (hasOthers) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }
}
