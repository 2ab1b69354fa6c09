package dev.coppice.verify.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A new row of any resource, the same a second time, and away with it. */
final class NewRowTour {

    private static final int ATTEMPTS = 4;

    private final Visit visit;
    private final Described.Resource resource;
    private final Desk desk;
    private final JsonNode example;
    private final List<Described.Resource> made = new ArrayList<>();

    NewRowTour(Visit visit, Desk desk) throws IOException, InterruptedException {
        this.visit = visit;
        this.resource = visit.resource();
        this.desk = desk;
        this.example = visit.firstRow();
    }

    void go() throws Exception {
        if (resource.may("create")) {
            visit.log().step("empty", desk, this::empty);
            visit.log().step("create", desk, this::create);
        }
    }

    /** What is required is asked for before anything is sent. */
    private @Nullable String empty() {
        begin();
        desk.picture(resource.name() + "-new");
        long required = resource.asked().stream()
                .filter(field -> field.is("required") && !field.type().equals("boolean"))
                .count();
        if (required == 0) {
            return null;
        }
        desk.button("Save").click();
        assertThat(desk.main().locator("[aria-invalid=true]").first()).isVisible();
        assertThat(desk.page().getByText("Some fields need another look.")).isVisible();
        desk.picture(resource.name() + "-new-empty");
        visit.barriers(desk);
        return "%d of %d required fields say so"
                .formatted(
                        desk.main()
                                .locator("[aria-invalid=true]:not([aria-hidden=true])")
                                .count(),
                        required);
    }

    private String create() throws IOException, InterruptedException {
        try {
            return createOne();
        } finally {
            for (Described.Resource target : made) {
                visit.stored().deleteAll(target);
            }
        }
    }

    private String createOne() throws IOException, InterruptedException {
        desk.provoke();
        String refusal = "";
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            begin();
            fill(attempt);
            if (save() < 300) {
                assertThat(desk.page()).hasURL(Pattern.compile(".*/show"));
                assertThat(desk.main().locator("dl").first()).isVisible();
                String created = desk.page().url();
                String name = desk.main().getByRole(AriaRole.HEADING).first().innerText();
                String twice = again(attempt);
                delete(created);
                return "'%s', %s%s; deleted"
                        .formatted(name, twice, made.isEmpty() ? "" : ", its target made on the way");
            }
            assertThat(desk.main().locator("[aria-invalid=true], [role=alert]").first())
                    .isVisible();
            refusal = desk.main().locator("p.Mui-error, [role=alert]").first().innerText();
        }
        desk.picture(resource.name() + "-not-created");
        return "refused: " + refusal.replaceAll("\\s+", " ");
    }

    /** The same once more: refused where something has to be unique, and then what was typed is still there. */
    private String again(int attempt) throws IOException, InterruptedException {
        begin();
        fill(attempt);
        String typed = typed();
        if (save() < 300) {
            assertThat(desk.page()).hasURL(Pattern.compile(".*/show"));
            delete(desk.page().url());
            return "a second time too";
        }
        assertThat(desk.main().locator("[aria-invalid=true], [role=alert]").first())
                .isVisible();
        if (!typed().equals(typed)) {
            throw new AssertionError("'%s' was typed, '%s' is left".formatted(typed, typed()));
        }
        desk.picture(resource.name() + "-duplicate");
        return "a second time refused: "
                + desk.main()
                        .locator("p.Mui-error, [role=alert]")
                        .first()
                        .innerText()
                        .replaceAll("\\s+", " ");
    }

    private void delete(String address) {
        desk.page().navigate("about:blank");
        desk.page().navigate(address);
        desk.button("Delete").click();
        desk.confirm("Delete");
        assertThat(desk.heading(resource.label())).isVisible();
    }

    private void begin() {
        desk.page().navigate("about:blank");
        desk.page().navigate(desk.place(resource.name() + "/create"));
        assertThat(desk.button("Save")).isVisible();
    }

    private int save() {
        Response answer = desk.page()
                .waitForResponse(
                        response -> response.request().method().equals("POST"),
                        () -> desk.button("Save").click());
        return answer.status();
    }

    private String typed() {
        return String.join(
                "|",
                resource.asked().stream()
                        .map(field -> desk.field(field.name()))
                        .filter(input -> input.count() == 1)
                        .map(Locator::inputValue)
                        .toList());
    }

    private void fill(int attempt) throws IOException, InterruptedException {
        fill(desk.main(), resource, attempt);
    }

    /** What is required, what is the key if people give it, and what names the row. */
    private void fill(Locator place, Described.Resource asked, int attempt) throws IOException, InterruptedException {
        for (Described.Field field : asked.asked()) {
            boolean isName = field.name().equals(asked.title()) && field.isPlainText();
            if (field.is("required") || asked.givenKey().contains(field.name()) || isName) {
                fill(place, field, attempt);
            }
        }
    }

    private void fill(Locator place, Described.Field field, int attempt) throws IOException, InterruptedException {
        Locator input = Desk.field(place, field.name());
        switch (field.type()) {
            case "text" -> {
                String text = "Q%d%s".formatted(attempt, field.said("format").equals("email") ? "@example.org" : "xyz");
                input.fill(text.substring(0, Math.min(text.length(), field.maxLength())));
            }
            case "integer" ->
                input.fill(field.name().equals("id") ? String.valueOf(31_990 + attempt) : String.valueOf(attempt));
            case "decimal", "number" -> input.fill(String.valueOf(attempt));
            case "date" -> input.fill("2024-02-0" + attempt);
            case "dateTime", "offsetDateTime" -> input.fill("2024-02-0%dT10:00".formatted(attempt));
            case "time" -> input.fill("10:0" + attempt);
            case "uuid" -> input.fill("00000000-0000-4000-8000-00000000000" + attempt);
            case "json", "list" ->
                input.fill(example.path("attributes").path(field.name()).toString());
            case "toOne" -> choose(input, visit.described().resource(field.said("target")), attempt);
            case "enum" -> {
                place.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(field.label()))
                        .click();
                desk.page().getByRole(AriaRole.OPTION).last().click();
            }
            case "other", "offsetTime" ->
                input.fill(example.path("attributes").path(field.name()).asString(""));
            default -> {}
        }
    }

    /** One of the first rows at the other end; where there is none, it is made on the way. */
    private void choose(Locator input, Described.Resource target, int attempt)
            throws IOException, InterruptedException {
        boolean isEmpty = visit.stored().count(target) == 0;
        input.click();
        Locator options = desk.page().getByRole(AriaRole.OPTION);
        Pattern news = Pattern.compile("^New: .* …$");
        if (!isEmpty) {
            Locator rows = options.filter(new Locator.FilterOptions().setHasNotText(news));
            assertThat(rows.first()).isVisible();
            rows.nth(Math.min(3 * attempt, rows.count()) - 1).click();
            return;
        }
        made.add(target);
        options.filter(new Locator.FilterOptions().setHasText(news)).click();
        Locator dialog = desk.dialog("New: " + target.singular());
        assertThat(desk.button(dialog, "Save")).isVisible();
        fill(dialog, target, attempt);
        desk.button(dialog, "Save").click();
        assertThat(dialog).isHidden();
    }
}
