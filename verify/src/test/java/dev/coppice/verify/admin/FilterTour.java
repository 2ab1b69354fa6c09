package dev.coppice.verify.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Looks for rows in the list of any resource: by what one of them says, and by what none says. */
final class FilterTour {

    private final ListAtDesk list;
    private final Desk desk;

    FilterTour(ListAtDesk list) {
        this.list = list;
        this.desk = list.desk();
    }

    void go(JsonNode row) throws Exception {
        list.step("filter", () -> filter(row));
        list.step("search", () -> search(row));
    }

    /** By the first field of each type, with what the first row says: it is found, and nothing is that says otherwise. */
    private @Nullable String filter(JsonNode row) throws Exception {
        List<String> seen = new ArrayList<>();
        List<String> types = new ArrayList<>();
        for (Described.Field field : list.resource().fields()) {
            String value = Visit.value(row, field);
            if (!field.is("filter")
                    || value.isBlank()
                    || types.contains(field.type())
                    || field.name().equals("id")) {
                continue;
            }
            list.open();
            desk.button("Add filter").click();
            desk.page()
                    .getByRole(
                            AriaRole.MENUITEM,
                            new Page.GetByRoleOptions().setName(field.label()).setExact(true))
                    .first()
                    .click();
            Locator form = desk.page().getByRole(AriaRole.FORM);
            if (!fill(form, field, value)) {
                desk.page().keyboard().press("Escape");
                continue;
            }
            Response answer = list.answered(() -> desk.button(form, "Apply").click());
            assertThat(form).isHidden();
            AnsweredRows came = AnsweredRows.of(answer, "Filtering by '%s'".formatted(field.name()));
            came.say(field, value);
            assertThat(desk.rows().first()).isVisible();
            assertThat(desk.rows()).hasCount(came.rows().size());
            types.add(field.type());
            seen.add("%s (%s)".formatted(field.label(), field.type()));
        }
        return seen.isEmpty() ? null : "by " + String.join(", ", seen);
    }

    private boolean fill(Locator form, Described.Field field, String value) throws Exception {
        switch (field.type()) {
            case "text" -> form.getByLabel("contains").fill(Visit.word(value));
            case "integer", "decimal" -> {
                form.getByLabel("from").fill(value);
                form.getByLabel("to").fill(value);
            }
            case "number" -> form.getByLabel("from").fill(value);
            case "uuid", "other", "offsetTime" -> form.getByLabel("=").fill(value);
            case "time" -> {
                form.getByLabel("from").fill(value.substring(0, 5));
                form.getByLabel("to").fill("23:59");
            }
            case "date", "dateTime", "offsetDateTime" -> {
                form.getByLabel("from").fill(value.substring(0, 10));
                if (!field.type().equals("offsetDateTime")) {
                    form.getByLabel("to").fill(value.substring(0, 10));
                }
            }
            case "boolean" ->
                form.getByLabel(value.equals("true") ? "Yes" : "No").check();
            case "enum" -> form.getByRole(AriaRole.CHECKBOX).first().check();
            case "toOne" -> {
                Described.Resource target = list.visit().described().resource(field.said("target"));
                JsonNode parent =
                        list.visit().stored().find(target.name(), value).orElseThrow();
                String title = parent.path("attributes").path(target.title()).asString("#" + value);
                form.getByRole(AriaRole.COMBOBOX).first().fill(title);
                desk.page()
                        .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Visit.squeezed(title)))
                        .first()
                        .click();
            }
            default -> {
                return false;
            }
        }
        return !field.type().equals("enum");
    }

    private @Nullable String search(JsonNode row) {
        List<Described.Field> searched = list.resource().fields().stream()
                .filter(field -> field.is("search") && !field.isToOne())
                .filter(field -> !Visit.value(row, field).isBlank())
                .toList();
        if (searched.isEmpty()) {
            return null;
        }
        list.open();
        String word = Visit.word(Visit.value(row, searched.getFirst()));
        list.answered(() -> desk.search(word));
        assertThat(desk.main().locator("table[aria-busy=true]")).hasCount(0);
        assertThat(desk.rows().first()).isVisible();
        int found = desk.rows().count();
        list.answered(() -> desk.search("qqzzxxjj"));
        assertThat(desk.main()).containsText("No row matches");
        desk.search("");
        assertThat(desk.rows().first()).isVisible();
        return "'%s': %d rows; 'qqzzxxjj': none".formatted(word, found);
    }
}
