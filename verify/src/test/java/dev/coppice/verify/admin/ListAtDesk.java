package dev.coppice.verify.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The list of a resource in a browser, and what it asks of the server. */
record ListAtDesk(Visit visit, Desk desk) {

    Described.Resource resource() {
        return visit.resource();
    }

    /** A part of a tour that is done here. */
    void step(String name, Logbook.Step step) throws Exception {
        visit.log().step(name, desk, step);
    }

    /** Anew, without the filters that it would remember from before. */
    void open() {
        desk.page().navigate("about:blank");
        desk.open(resource().name() + "?filter=%7B%7D", resource().label());
        assertThat(desk.main()
                        .getByText("There are no rows yet.")
                        .or(desk.rows().first()))
                .isVisible();
    }

    /** The answer to what the list asks for in consequence. */
    Response answered(Runnable action) {
        Pattern list = Pattern.compile(".*/api/%s\\?.*".formatted(resource().name()));
        return desk.page()
                .waitForResponse(response -> list.matcher(response.url()).matches(), action);
    }

    Locator head(String label) {
        return desk.main()
                .getByRole(AriaRole.COLUMNHEADER)
                .filter(new Locator.FilterOptions().setHasText(Desk.beginning(label, "\\d?$")));
    }
}
