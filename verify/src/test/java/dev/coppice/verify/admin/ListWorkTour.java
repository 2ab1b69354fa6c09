package dev.coppice.verify.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people do with a list besides looking for rows: open a row in place, keep a view, take all rows along as a file. */
final class ListWorkTour {

    private static final String VIEW = "As it was looked at";
    private static final int MOST_ROWS = 10_000;
    private static final int MOST_PREVIEWED = 1_000;

    /** What a file of the list cannot say: which of several rows that share their name. */
    private static final Pattern EXPECTED = Pattern.compile(".*There are several.*");

    private final ListAtDesk list;
    private final Desk desk;

    ListWorkTour(ListAtDesk list) {
        this.list = list;
        this.desk = list.desk();
    }

    void go() throws Exception {
        list.step("expand", this::expand);
        list.step("view", this::view);
        list.step("file", this::file);
        list.step("import", this::imported);
    }

    /** All fields of a row stand below it, and go again. */
    private String expand() {
        list.open();
        Locator button = desk.rows().first().getByRole(AriaRole.BUTTON, named("^Show more of .*"));
        button.click();
        Locator below = desk.main().locator("tr.below");
        assertThat(below.locator("dl").first()).isVisible();
        int values = below.locator("dd").count();
        desk.picture(list.resource().name() + "-expanded");
        list.visit().barriers(desk);
        button.click();
        assertThat(below).hasCount(0);
        return "%d values below the first row".formatted(values);
    }

    /** Sorting and columns are kept under a name, and are there again after a reload. */
    private @Nullable String view() {
        list.open();
        Optional<Described.Field> sorted = list.resource().fields().stream()
                .filter(field -> field.is("sort") && list.head(field.label()).count() == 1)
                .filter(field -> !"descending".equals(list.head(field.label()).getAttribute("aria-sort")))
                .reduce((first, second) -> second);
        List<String> heads = desk.main().getByRole(AriaRole.COLUMNHEADER).allInnerTexts();
        if (sorted.isEmpty() || heads.size() < 2) {
            return null;
        }
        Locator head = list.head(sorted.get().label());
        while (!"descending".equals(head.getAttribute("aria-sort"))) {
            list.answered(() -> head.locator("button").click());
        }
        desk.button("Views").click();
        Locator name = desk.page().getByLabel("Name of the view");
        name.fill(VIEW);
        name.press("Enter");
        assertThat(desk.button(VIEW)).isVisible();

        list.open();
        desk.button("Views").click();
        desk.button(VIEW).click();
        assertThat(list.head(sorted.get().label())).hasAttribute("aria-sort", "descending");
        assertThat(desk.main().getByRole(AriaRole.COLUMNHEADER)).hasCount(heads.size());
        desk.button("Views").click();
        desk.button("Remove view " + VIEW).click();
        assertThat(desk.button(VIEW)).hasCount(0);
        return "%d columns, by %s downwards"
                .formatted(heads.size(), sorted.get().label());
    }

    /** Every row of the database is in it, whatever page is shown. */
    private @Nullable String file() throws Exception {
        int stored = list.visit().stored().count(list.resource());
        if (stored > MOST_ROWS) {
            return null;
        }
        list.open();
        long rows = lines(Files.readString(desk.exported().path())) - 1;
        if (rows != stored) {
            throw new AssertionError("%d of %d rows are in the file".formatted(rows, stored));
        }
        return "%d rows".formatted(rows);
    }

    /** What was taken along is understood when it comes back; nothing is sent. */
    private @Nullable String imported() throws Exception {
        int stored = list.visit().stored().count(list.resource());
        if (stored > MOST_PREVIEWED || !list.resource().may("create")) {
            return null;
        }
        list.open();
        Path file = desk.exported().path();
        desk.page().navigate("about:blank");
        desk.open(
                list.resource().name() + "/import", "Import " + list.resource().label());
        desk.page()
                .getByLabel("Choose a CSV file")
                .setInputFiles(new FilePayload(list.resource().name() + ".csv", "text/csv", Files.readAllBytes(file)));
        assertThat(desk.main().getByText(Pattern.compile("^%d rows?$".formatted(stored))))
                .isVisible();
        desk.picture(list.resource().name() + "-import");
        List<String> told = desk.rows().locator("td:nth-child(2)").allInnerTexts().stream()
                .filter(text -> !text.isBlank())
                .toList();
        told.stream()
                .filter(text -> !EXPECTED.matcher(text).matches())
                .findFirst()
                .ifPresent(text -> {
                    throw new AssertionError("Of our own file it is said: " + text);
                });
        return "%d rows, %d with a problem%s"
                .formatted(stored, told.size(), told.isEmpty() ? "" : ": " + told.getFirst());
    }

    /** Lines of a file of values, some of which may have lines themselves. */
    private static long lines(String csv) {
        return Pattern.compile("\"(?:[^\"]|\"\")*+\"")
                .matcher(csv)
                .replaceAll("")
                .lines()
                .count();
    }

    private static Locator.GetByRoleOptions named(String pattern) {
        return new Locator.GetByRoleOptions().setName(Pattern.compile(pattern));
    }
}
