package dev.coppice.verify.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import tools.jackson.databind.JsonNode;

/** A resource of any app on a telephone, in the dark: everything has room and enough contrast. */
final class NarrowTour {

    private static final String TOO_WIDE =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private final Visit visit;
    private final Desk desk;
    private final String name;

    NarrowTour(Visit visit, Desk desk) {
        this.visit = visit;
        this.desk = desk;
        this.name = visit.resource().name();
    }

    void go() throws Exception {
        JsonNode row = visit.firstRow();
        String id = StoredRows.encoded(row.path("id").asString(""));
        visit.log().step("narrow", desk, () -> {
            look(name, "list", desk.heading(visit.resource().label()));
            if (!row.isMissingNode()) {
                look(name + "/" + id + "/show", "row", desk.main().locator("dl").first());
            }
            if (!row.isMissingNode() && visit.resource().may("edit")) {
                look(name + "/" + id, "form", desk.button("Save"));
            }
            return "nothing is wider than the window";
        });
    }

    private void look(String place, String what, Locator shown) {
        desk.page().navigate("about:blank");
        desk.page().navigate(desk.place(place));
        assertThat(shown).isVisible();
        assertThat(desk.main().getByRole(AriaRole.PROGRESSBAR)).hasCount(0);
        desk.picture("%s-%s-narrow".formatted(name, what));
        int tooWide = ((Number) desk.page().evaluate(TOO_WIDE)).intValue();
        if (tooWide > 0) {
            throw new AssertionError("The %s is %d pixels wider than the window".formatted(what, tooWide));
        }
        visit.barriers(desk);
    }
}
