package dev.coppice.verify.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the server refuses, typed into an app that was told of no limits, so that nothing but the server can say so: the
 * message stands at the field, and what was typed stays.
 */
final class RefusalTour {

    private static final JsonMapper JSON = new JsonMapper();

    private final Visit visit;
    private final Described.Resource resource;
    private final Desk desk;
    private final JsonNode row;

    RefusalTour(Visit visit, Desk desk) throws IOException, InterruptedException {
        this.visit = visit;
        this.resource = visit.resource();
        this.desk = desk;
        this.row = visit.firstRow();
    }

    /** Such an app: its numbers and dates are texts of any length, and nothing is required. */
    static void tellNoLimits(Desk desk) {
        desk.page().route("**/admin/app.json", route -> {
            JsonNode app = JSON.readTree(route.fetch().text());
            app.path("resources").forEach(each -> each.path("attributes").forEach(RefusalTour::withoutLimits));
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody(app.toString()));
        });
    }

    private static void withoutLimits(JsonNode field) {
        ObjectNode open = (ObjectNode) field;
        open.put("required", false);
        Described.Field typed = new Described.Field(field);
        if (typed.isNumber() || typed.isDate()) {
            open.put("type", "text");
            open.putNull("format");
        }
        if (!typed.isToOne()) {
            for (String limit : new String[] {"maxLength", "min", "max", "precision", "scale"}) {
                open.putNull(limit);
            }
        }
    }

    void go() throws Exception {
        if (!resource.may("edit") || row.isMissingNode()) {
            return;
        }
        Described.@Nullable Field tooLong = null;
        Described.@Nullable Field ofType = null;
        Described.@Nullable Field required = null;
        Described.@Nullable Field broken = null;
        for (Described.Field field : resource.editable()) {
            boolean isText = field.isPlainText();
            tooLong = tooLong == null && isText && field.maxLength() < 10_000 ? field : tooLong;
            ofType = ofType == null && (field.isNumber() || field.isDate()) ? field : ofType;
            required = required == null && field.is("required") && (isText || field.isNumber() || field.isToOne())
                    ? field
                    : required;
            broken = broken == null && field.isToOne() ? field : broken;
        }
        refused("too long", tooLong, field -> type(field, "x".repeat(field.maxLength() + 1)));
        refused("wrong type", ofType, field -> type(field, "next week"));
        refused("missing", required, field -> type(field, ""));
        refused("reference", broken, this::breakReference);
    }

    private interface Mistake {
        void make(Described.Field field) throws Exception;
    }

    private void refused(String name, Described.@Nullable Field field, Mistake mistake) throws Exception {
        if (field == null) {
            return;
        }
        visit.log().step(name, desk, () -> {
            desk.provoke();
            desk.page().navigate("about:blank");
            desk.page()
                    .navigate(desk.place(resource.name() + "/"
                            + StoredRows.encoded(row.path("id").asString())));
            assertThat(desk.button("Save")).isVisible();
            mistake.make(field);
            String typed = desk.field(field.name()).inputValue();
            Response answer = desk.page()
                    .waitForResponse(
                            response -> response.request().method().equals("PATCH"),
                            () -> desk.button("Save").click());
            if (answer.status() < 400 || answer.status() >= 500) {
                throw new AssertionError("'%s' was answered with %d".formatted(field.name(), answer.status()));
            }
            assertThat(desk.field(field.name())).hasAttribute("aria-invalid", "true");
            assertThat(desk.field(field.name())).hasValue(typed);
            desk.picture(resource.name() + "-" + name.replace(' ', '-'));
            visit.barriers(desk);
            return "%s: %s".formatted(field.label(), message(field));
        });
        desk.page().unroute(Pattern.compile(".*/api/.*"));
    }

    private void type(Described.Field field, String text) {
        desk.field(field.name()).fill(text);
        if (field.isToOne()) {
            desk.page().keyboard().press("Escape");
        }
    }

    /** Chooses a row that is gone before the form is saved. */
    private void breakReference(Described.Field field) {
        Locator input = desk.field(field.name());
        String before = input.inputValue();
        input.fill("");
        input.press("ArrowDown");
        String notWanted = before.isEmpty() ? "" : "|^" + Desk.quoted(before);
        Locator other = desk.page()
                .getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasNotText(Desk.beginning("New: ", notWanted)));
        other.first().click();
        desk.page().route(Pattern.compile(".*/api/.*"), route -> {
            if (!route.request().method().equals("PATCH")) {
                route.resume();
                return;
            }
            JsonNode body = JSON.readTree(route.request().postData());
            JsonNode target =
                    body.path("data").path("relationships").path(field.name()).path("data");
            ((ObjectNode) target).put("id", gone(target.path("id").asString()));
            route.resume(new Route.ResumeOptions().setPostData(body.toString()));
        });
    }

    /** An id of the same form that no row has. */
    private static String gone(String id) {
        return id.matches("-?\\d+") ? "31999" : id.replaceAll("\\d+", "31999").replaceAll("[A-Za-z]", "q");
    }

    private String message(Described.Field field) {
        String describedBy = desk.field(field.name()).getAttribute("aria-describedby");
        return describedBy == null
                ? desk.main().locator(".Mui-error").last().innerText()
                : desk.page().locator("[id='" + describedBy + "']").innerText();
    }
}
