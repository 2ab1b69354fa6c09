package dev.coppice.verify.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A new row of any resource, the same a second time, and away with it. */
final class NewRowTour {

    private static final int ATTEMPTS = 4;

    private final Described.Resource resource;
    private final Logbook log;
    private final Desk desk;
    private final JsonNode example;

    NewRowTour(Described.Resource resource, StoredRows stored, Logbook log, Desk desk)
            throws IOException, InterruptedException {
        this.resource = resource;
        this.log = log;
        this.desk = desk;
        this.example = stored.first(resource, 1).path(0);
    }

    void go() throws Exception {
        if (resource.may("create")) {
            log.step("empty", desk, this::empty);
            log.step("create", desk, this::create);
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
        desk.barriers().forEach(each -> log.finding("axe", each));
        return "%d of %d required fields say so"
                .formatted(desk.main().locator("[aria-invalid=true]").count(), required);
    }

    private String create() {
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
                return "'%s', %s; deleted".formatted(name, twice);
            }
            assertThat(desk.main().locator("[aria-invalid=true], [role=alert]").first())
                    .isVisible();
            refusal = desk.main().locator("p.Mui-error, [role=alert]").first().innerText();
        }
        desk.picture(resource.name() + "-not-created");
        return "refused: " + refusal.replaceAll("\\s+", " ");
    }

    /** The same once more: refused where something has to be unique, and then what was typed is still there. */
    private String again(int attempt) {
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

    private void fill(int attempt) {
        for (Described.Field field : resource.asked()) {
            boolean isName = field.name().equals(resource.title()) && field.isPlainText();
            if (field.is("required") || resource.givenKey().contains(field.name()) || isName) {
                fill(field, attempt);
            }
        }
    }

    private void fill(Described.Field field, int attempt) {
        Locator input = desk.field(field.name());
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
            case "toOne" -> {
                input.click();
                Locator rows = desk.page()
                        .getByRole(AriaRole.OPTION)
                        .filter(new Locator.FilterOptions().setHasNotText(Pattern.compile("^New: .* …$")));
                assertThat(rows.first()).isVisible();
                rows.nth(Math.min(3 * attempt, rows.count()) - 1).click();
            }
            case "enum" -> {
                desk.main()
                        .getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(field.label()))
                        .click();
                desk.page().getByRole(AriaRole.OPTION).last().click();
            }
            case "other", "offsetTime" ->
                input.fill(example.path("attributes").path(field.name()).asString(""));
            default -> {}
        }
    }
}
