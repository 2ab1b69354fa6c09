package dev.coppice.verify.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
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
    private static final int ROWS_IN_TAB = 10;

    /** A text that no list would cut. */
    private static final int SHORT = 40;

    private final Visit visit;
    private final Described.Resource resource;
    private final StoredRows stored;
    private final Logbook log;
    private final Desk desk;
    private final ListAtDesk list;

    ResourceTour(Visit visit, Desk desk) {
        this.visit = visit;
        this.resource = visit.resource();
        this.stored = visit.stored();
        this.log = visit.log();
        this.desk = desk;
        this.list = new ListAtDesk(visit, desk);
    }

    void go() throws Exception {
        JsonNode rows = stored.first(resource, resource.perPage());
        log.step("list", desk, () -> look(rows));
        if (rows.isEmpty()) {
            return;
        }
        log.step("sort", desk, this::sort);
        new FilterTour(list).go(rows.path(0));
        new ListWorkTour(list).go();
        log.step("page", desk, () -> page(rows));
        log.step("row", desk, () -> row(rows.path(0)));
        for (Described.Tab tab : resource.tabs()) {
            log.step("tab", desk, () -> tab(tab));
            log.step("child", desk, () -> child(tab));
        }
    }

    private String look(JsonNode rows) throws Exception {
        list.open();
        if (rows.isEmpty()) {
            assertThat(desk.main()).containsText("There are no rows yet.");
        } else {
            assertThat(desk.rows()).hasCount(rows.size());
        }
        desk.picture(resource.name() + "-list");
        visit.barriers(desk);
        return "%d rows%s".formatted(rows.size(), rows.isEmpty() ? "" : parents(resource.fields(), ""));
    }

    /** Links to rows that have names show them and not their ids. */
    private String parents(List<Described.Field> fields, String where) throws Exception {
        List<String> seen = new ArrayList<>();
        for (Described.Field field : fields) {
            if (!field.isToOne()
                    || visit.described().resource(field.said("target")).title().equals("id")) {
                continue;
            }
            Described.Resource target = visit.described().resource(field.said("target"));
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
                String wanted = target.titleOf(parent);
                if (!Visit.squeezed(name).equals(Visit.squeezed(wanted))) {
                    throw new AssertionError(
                            "'%s' is shown as '%s' instead of '%s'".formatted(field.name(), name, wanted));
                }
                seen.add("%s '%s'".formatted(field.label(), Visit.squeezed(name)));
            }
        }
        return seen.isEmpty() ? "" : "; %s%s".formatted(where, String.join(", ", seen));
    }

    private @Nullable String sort() {
        list.open();
        List<String> seen = new ArrayList<>();
        for (Described.Field field : resource.fields()) {
            Locator head = list.head(field.label());
            if ((seen.size() < COLUMNS || field.isCarried())
                    && field.is("sort")
                    && head.count() == 1
                    && head.locator("button").count() == 1) {
                boolean isSorted = !"none".equals(head.getAttribute("aria-sort"));
                Response answer = list.answered(() -> head.locator("button").click());
                assertThat(head).hasAttribute("aria-sort", Pattern.compile("ascending|descending"));
                ordered(field, answer, "descending".equals(head.getAttribute("aria-sort")));
                if (!isSorted) {
                    Response turned = list.answered(() -> head.locator("button").click());
                    assertThat(head).hasAttribute("aria-sort", "descending");
                    ordered(field, turned, true);
                }
                seen.add(field.label());
            }
        }
        return seen.isEmpty() ? null : "by " + String.join(", ", seen);
    }

    /** The rows come in order, and stand in the list as they came. */
    private void ordered(Described.Field field, Response answer, boolean isDescending) {
        AnsweredRows came = AnsweredRows.of(answer, "Sorting by '%s'".formatted(field.name()));
        came.areSortedBy(field, isDescending);
        assertThat(desk.rows()).hasCount(came.rows().size());
        Locator cells = cells(field.label());
        if (cells != null && field.isPlainText()) {
            String[] values = came.values(field).stream().map(Visit::squeezed).toArray(String[]::new);
            if (List.of(values).stream().allMatch(value -> !value.isEmpty() && value.length() < SHORT)) {
                assertThat(cells).hasText(values);
            }
        }
    }

    private @Nullable String page(JsonNode rows) {
        list.open();
        Locator next = desk.button("Next page");
        if (rows.size() < resource.perPage() || next.count() == 0 || next.isDisabled()) {
            return null;
        }
        String pages = desk.main().getByText(Pattern.compile("^1–\\d+")).first().innerText();
        list.answered(next::click);
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
        list.open();
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
        visit.barriers(desk);
        return "'%s', %d values"
                .formatted(heading.innerText(), desk.main().locator("dd").count());
    }

    /** Of a row that has others in it, if one does: all of them are there, or the first page of them. */
    private String tab(Described.Tab tab) throws Exception {
        JsonNode row = visit.rowWith(tab);
        Locator panel = openTab(row, tab);
        int rows = stored.related(resource, row.path("id").asString(), tab.name(), ROWS_IN_TAB)
                .size();
        if (rows == 0) {
            assertThat(panel.getByText("There are no rows yet.")).isVisible();
            return "%s: nothing in the first rows".formatted(tab.label());
        }
        assertThat(panel.locator("tbody tr")).hasCount(rows);
        desk.picture("%s-tab-%s".formatted(resource.name(), tab.name()));
        return "%s: %d rows%s".formatted(tab.label(), rows, parents(tab.fields(), ""));
    }

    /** A new row begun in a tab has its parent filled in. */
    private @Nullable String child(Described.Tab tab) throws Exception {
        Described.Resource target = visit.described().resource(tab.target());
        boolean isAsked = target.asked().stream().anyMatch(field -> field.name().equals(tab.inverse()));
        if (!target.may("create") || !isAsked) {
            return null;
        }
        JsonNode row = visit.rowWith(tab);
        openTab(row, tab)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("New: " + target.singular()))
                .click();
        assertThat(desk.heading("New: " + target.singular())).isVisible();
        assertThat(desk.field(tab.inverse())).hasValue(resource.titleOf(row));
        return "%s of '%s'".formatted(target.singular(), Visit.squeezed(resource.titleOf(row)));
    }

    private Locator openTab(JsonNode row, Described.Tab tab) {
        desk.page().navigate("about:blank");
        desk.page()
                .navigate(desk.place(resource.name() + "/"
                        + StoredRows.encoded(row.path("id").asString()) + "/show"));
        desk.tab(tab.label()).first().click();
        Locator panel = desk.page().getByRole(AriaRole.TABPANEL);
        assertThat(panel.getByText("There are no rows yet.")
                        .or(panel.locator("tbody tr").first()))
                .isVisible();
        return panel;
    }

    private @Nullable Locator cells(String label) {
        Locator heads = desk.main().locator("thead th, thead td");
        List<String> texts = heads.allInnerTexts().stream().map(Visit::squeezed).toList();
        int column = texts.indexOf(label);
        return column < 0 ? null : desk.rows().locator("td:nth-child(%d)".formatted(column + 1));
    }
}
