package dev.coppice.verify.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One resource of any app, looked at: its list from all sides, one of its rows with all tabs. Changes nothing. */
final class ResourceTour {

    private static final int COLUMNS = 4;

    private final Described described;
    private final Described.Resource resource;
    private final StoredRows stored;
    private final Logbook log;
    private final Desk desk;

    ResourceTour(Described described, Described.Resource resource, StoredRows stored, Logbook log, Desk desk) {
        this.described = described;
        this.resource = resource;
        this.stored = stored;
        this.log = log;
        this.desk = desk;
    }

    void go() throws Exception {
        JsonNode rows = stored.first(resource, resource.perPage());
        log.step("list", desk, () -> list(rows));
        if (rows.isEmpty()) {
            return;
        }
        log.step("sort", desk, this::sort);
        log.step("filter", desk, () -> filter(rows.path(0)));
        log.step("search", desk, () -> search(rows.path(0)));
        log.step("page", desk, () -> page(rows));
        log.step("row", desk, () -> row(rows.path(0)));
        for (Described.Tab tab : resource.tabs()) {
            log.step("tab", desk, () -> tab(tab));
        }
    }

    private String list(JsonNode rows) throws Exception {
        open();
        if (rows.isEmpty()) {
            assertThat(desk.main()).containsText("There are no rows yet.");
        } else {
            assertThat(desk.rows()).hasCount(rows.size());
        }
        desk.picture(resource.name() + "-list");
        noBarriers();
        return "%d rows%s".formatted(rows.size(), rows.isEmpty() ? "" : parents(resource.fields(), ""));
    }

    /** Links to rows that have names show them and not their ids. */
    private String parents(List<Described.Field> fields, String where) throws Exception {
        List<String> seen = new ArrayList<>();
        for (Described.Field field : fields) {
            if (!field.isToOne()
                    || described.resource(field.said("target")).title().equals("id")) {
                continue;
            }
            Described.Resource target = described.resource(field.said("target"));
            Locator cells = cells(field.label());
            if (cells == null) {
                continue;
            }
            Locator links = cells.locator("a");
            if (links.count() > 0) {
                String name = links.first().innerText();
                String id = URI.create(links.first().getAttribute("href").replaceFirst("^#", ""))
                        .getPath()
                        .replaceFirst("/[^/]+/(.*)/show$", "$1");
                JsonNode parent = stored.find(target.name(), id)
                        .orElseThrow(() -> new AssertionError("No %s has the id %s".formatted(target.name(), id)));
                JsonNode title = parent.path("attributes").path(target.title());
                String wanted = title.isNull() ? "#" + id : title.asString();
                if (!squeezed(name).equals(squeezed(wanted))) {
                    throw new AssertionError(
                            "'%s' is shown as '%s' instead of '%s'".formatted(field.name(), name, wanted));
                }
                seen.add("%s '%s'".formatted(field.label(), squeezed(name)));
            }
        }
        return seen.isEmpty() ? "" : "; %s%s".formatted(where, String.join(", ", seen));
    }

    private @Nullable String sort() {
        open();
        List<String> seen = new ArrayList<>();
        for (Described.Field field : resource.fields()) {
            Locator head = head(field.label());
            if (seen.size() < COLUMNS
                    && field.is("sort")
                    && head.count() == 1
                    && head.locator("button").count() == 1) {
                boolean isSorted = !"none".equals(head.getAttribute("aria-sort"));
                Response answer = answered(() -> head.locator("button").click());
                assertThat(head).hasAttribute("aria-sort", Pattern.compile("ascending|descending"));
                assertThat(desk.rows().first()).isVisible();
                if (answer.status() != 200) {
                    throw new AssertionError("Sorting by '%s' ended with %d".formatted(field.name(), answer.status()));
                }
                if (!isSorted) {
                    answered(() -> head.locator("button").click());
                    assertThat(head).hasAttribute("aria-sort", "descending");
                }
                seen.add(field.label());
            }
        }
        return seen.isEmpty() ? null : "by " + String.join(", ", seen);
    }

    /** By the first field of each type, with what the first row says: it is found, and nothing is that says otherwise. */
    private @Nullable String filter(JsonNode row) throws Exception {
        List<String> seen = new ArrayList<>();
        List<String> types = new ArrayList<>();
        for (Described.Field field : resource.fields()) {
            String value = value(row, field);
            if (!field.is("filter")
                    || value.isBlank()
                    || types.contains(field.type())
                    || field.name().equals("id")) {
                continue;
            }
            open();
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
            Response answer = answered(() -> desk.button(form, "Apply").click());
            assertThat(form).isHidden();
            assertThat(desk.rows().first()).isVisible();
            if (answer.status() != 200) {
                throw new AssertionError("Filtering by '%s' ended with %d".formatted(field.name(), answer.status()));
            }
            types.add(field.type());
            seen.add("%s (%s)".formatted(field.label(), field.type()));
        }
        return seen.isEmpty() ? null : "by " + String.join(", ", seen);
    }

    private boolean fill(Locator form, Described.Field field, String value) throws Exception {
        switch (field.type()) {
            case "text" -> form.getByLabel("contains").fill(word(value));
            case "integer", "decimal" -> {
                form.getByLabel("from").fill(value);
                form.getByLabel("to").fill(value);
            }
            case "number" -> form.getByLabel("from").fill(value);
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
                Described.Resource target = described.resource(field.said("target"));
                JsonNode parent = stored.find(target.name(), value).orElseThrow();
                String title = parent.path("attributes").path(target.title()).asString("#" + value);
                form.getByRole(AriaRole.COMBOBOX).first().fill(title);
                desk.page()
                        .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(squeezed(title)))
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
        List<Described.Field> searched = resource.fields().stream()
                .filter(field -> field.is("search") && !field.isToOne())
                .filter(field -> !value(row, field).isBlank())
                .toList();
        if (searched.isEmpty()) {
            return null;
        }
        open();
        String word = word(value(row, searched.getFirst()));
        answered(() -> desk.search(word));
        assertThat(desk.rows().first()).isVisible();
        int found = desk.rows().count();
        answered(() -> desk.search("qqzzxxjj"));
        assertThat(desk.main()).containsText("No row matches");
        desk.search("");
        assertThat(desk.rows().first()).isVisible();
        return "'%s': %d rows; 'qqzzxxjj': none".formatted(word, found);
    }

    private @Nullable String page(JsonNode rows) {
        open();
        Locator next = desk.button("Next page");
        if (rows.size() < resource.perPage() || next.count() == 0 || next.isDisabled()) {
            return null;
        }
        String pages = desk.main().getByText(Pattern.compile("^1–\\d+")).first().innerText();
        answered(next::click);
        String following = "%d–".formatted(resource.perPage() + 1);
        assertThat(desk.main().getByText(Pattern.compile("^" + following)).first())
                .isVisible();
        assertThat(desk.rows().first()).isVisible();
        return "%s, then %s"
                .formatted(
                        pages,
                        desk.main()
                                .getByText(Pattern.compile("^" + following))
                                .first()
                                .innerText());
    }

    private String row(JsonNode row) throws Exception {
        open();
        desk.rows().first().locator("td").nth(1).click(new Locator.ClickOptions().setPosition(3, 3));
        if (!desk.page().url().matches(".*/show.*")) {
            desk.page()
                    .navigate(desk.place(resource.name() + "/"
                            + StoredRows.encoded(row.path("id").asString()) + "/show"));
        }
        Locator heading = desk.main().getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(1));
        assertThat(heading).isVisible();
        assertThat(desk.main().locator("dl").first()).isVisible();
        desk.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        desk.picture(resource.name() + "-row");
        noBarriers();
        return "'%s', %d values"
                .formatted(heading.innerText(), desk.main().locator("dd").count());
    }

    private String tab(Described.Tab tab) throws Exception {
        desk.tab(tab.label()).first().click();
        Locator panel = desk.page().getByRole(AriaRole.TABPANEL);
        assertThat(panel.getByText("There are no rows yet.")
                        .or(panel.locator("tbody tr").first()))
                .isVisible();
        int rows = panel.locator("tbody tr").count();
        return "%s: %d rows%s".formatted(tab.label(), rows, rows == 0 ? "" : parents(tab.fields(), ""));
    }

    private void open() {
        desk.page().navigate("about:blank");
        desk.open(resource.name(), resource.label());
        assertThat(desk.main()
                        .getByText("There are no rows yet.")
                        .or(desk.rows().first()))
                .isVisible();
    }

    private void noBarriers() {
        desk.barriers().forEach(each -> log.finding("axe", each));
    }

    /** The answer to what the list asks for in consequence. */
    private Response answered(Runnable action) {
        Pattern list = Pattern.compile(".*/api/%s\\?.*".formatted(resource.name()));
        return desk.page()
                .waitForResponse(response -> list.matcher(response.url()).matches(), action);
    }

    private Locator head(String label) {
        return desk.main()
                .getByRole(AriaRole.COLUMNHEADER)
                .filter(new Locator.FilterOptions().setHasText(Desk.beginning(label, "\\d?$")));
    }

    private @Nullable Locator cells(String label) {
        Locator heads = desk.main().locator("thead th, thead td");
        List<String> texts =
                heads.allInnerTexts().stream().map(ResourceTour::squeezed).toList();
        int column = texts.indexOf(label);
        return column < 0 ? null : desk.rows().locator("td:nth-child(%d)".formatted(column + 1));
    }

    private static String value(JsonNode row, Described.Field field) {
        return field.isToOne()
                ? row.path("relationships")
                        .path(field.name())
                        .path("data")
                        .path("id")
                        .asString("")
                : row.path("attributes").path(field.name()).asString("");
    }

    /** The first word that is worth looking for. */
    private static String word(String text) {
        for (String word : text.split("[^\\p{L}\\p{N}]+", -1)) {
            if (word.length() >= 3) {
                return word;
            }
        }
        return text.strip();
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
