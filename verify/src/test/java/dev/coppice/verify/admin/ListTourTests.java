package dev.coppice.verify.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What people do with many rows at once; what they make is taken away again. */
@ExtendWith(Premises.class)
class ListTourTests {

    private static final Locator.ClickOptions WITH_SHIFT =
            new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT));

    private final Office office;

    @TempDir
    private Path folder;

    ListTourTests(Office office) {
        this.office = office;
    }

    @Test
    void eachKindOfFilterLetsThroughWhatItSays() throws Exception {
        try (Desk desk = office.desk()) {
            desk.open("products", "Products");
            filter(desk, "Price", form -> {
                form.getByLabel("from").fill("100");
                form.getByLabel("to").fill("120");
            });
            assertThat(desk.main()).containsText("≥ 100");
            everyRow(desk, Pattern.compile("1[012]\\d\\.\\d\\d"));

            desk.open("orders", "Orders");
            filter(desk, "Ordered at", form -> {
                form.getByLabel("from").fill("2025-01-01");
                form.getByLabel("to").fill("2025-01-31");
            });
            everyRow(desk, Pattern.compile("Jan \\d+, 2025"));
            filter(desk, "State", form -> {
                form.getByLabel("new").check();
                form.getByLabel("cancelled").check();
            });
            everyRow(desk, Pattern.compile("new|cancelled"));
            assertThat(desk.page()).hasURL(Pattern.compile(".*filter=.*cancelled.*"));
            desk.button("Clear all").click();
            filter(desk, "Customer", form -> {
                form.getByRole(AriaRole.COMBOBOX).first().fill("Uma Silva");
                desk.page()
                        .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Uma Silva"))
                        .first()
                        .click();
            });
            everyRow(desk, Pattern.compile("Uma Silva"));
            assertThat(desk.barriers()).isEmpty();
            assertThat(desk.troubles()).isEmpty();
        }
    }

    @Test
    void aKeyIsLookedForAsItIsWrittenAndWhatIsNoneIsToldAtOnce() throws Exception {
        try (Desk desk = office.desk()) {
            desk.open("products", "Products");
            filter(desk, "ID", form -> {
                form.getByLabel("=").fill("seven");
                desk.button(form, "Apply").click();
                assertThat(form).containsText("Not a whole number");
                form.getByLabel("=").fill("007");
            });
            assertThat(desk.rows()).hasCount(1);
            String name = new Clerk(office.shop().address()).value("products", "7", "name");
            assertThat(desk.main()).containsText("ID: 7 (%s)".formatted(name));
            assertThat(desk.troubles()).isEmpty();
        }
    }

    @Test
    void aValueIsChangedInTheListByKeysAlone() throws Exception {
        Clerk clerk = new Clerk(office.shop().address());
        JsonNode before = clerk.row("suppliers", "1");
        try (Desk desk = office.desk()) {
            desk.open("suppliers?sort=id&order=ASC", "Suppliers");
            Keyboard keys = desk.page().keyboard();
            Locator row = desk.rows().first();
            Locator website = pencil(desk, row, "Website");
            Locator rating = pencil(desk, row, "Rating");
            row.getByRole(AriaRole.LINK).first().focus();
            keys.press("F2");
            Locator name = desk.page().locator(".MuiPopover-paper input[name=name]");
            assertThat(name).isFocused();
            keys.press("Escape");
            assertThat(name).hasCount(0);
            assertThat(row.getByRole(AriaRole.LINK).first()).isFocused();

            keys.press("ArrowRight");
            keys.press("ArrowRight");
            assertThat(website).isFocused();
            desk.picture("cell-by-keys");
            assertThat(desk.barriers()).isEmpty();
            keys.press("ArrowDown");
            assertThat(pencil(desk, desk.rows().nth(1), "Website")).isFocused();
            keys.press("ArrowUp");
            keys.press("ArrowRight");
            assertThat(rating).isFocused();
            keys.press("Enter");
            assertThat(desk.page().locator(".MuiPopover-paper input[name=rating]"))
                    .isFocused();
            keys.type(before.at("/attributes/rating").asString().equals("4") ? "5" : "4");
            keys.press("Enter");

            assertThat(desk.page().locator("body")).containsText("Saved: ");
            assertThat(rating).isFocused();
            assertThat(clerk.value("suppliers", "1", "rating"))
                    .isNotEqualTo(before.at("/attributes/rating").asString());
            keys.press("?");
            assertThat(desk.dialog("Keyboard")).containsText("In a row: to the values that can be changed");
            assertThat(desk.barriers()).isEmpty();
            assertThat(desk.troubles()).isEmpty();
        } finally {
            clerk.restore(before, "rating");
        }
    }

    private static Locator pencil(Desk desk, Locator row, String column) {
        return desk.button(row, "Edit: " + column);
    }

    @Test
    void columnsAreSortedOneAfterTheOther() throws Exception {
        try (Desk desk = office.desk()) {
            desk.open("orders", "Orders");
            desk.button("Customer").click();
            assertThat(desk.columnHeader("Customer")).hasAttribute("aria-sort", "ascending");
            desk.button("Ordered at").click(WITH_SHIFT);
            assertThat(desk.columnHeader("Ordered at")).hasAttribute("aria-sort", "ascending");
            desk.button("Ordered at").click(WITH_SHIFT);
            assertThat(desk.page()).hasURL(Pattern.compile(".*sort=customer\\.name%2C-orderedAt.*"));
            assertThat(desk.columnHeader("Customer")).hasAttribute("aria-sort", "ascending");
            assertThat(desk.columnHeader("Ordered at")).hasAttribute("aria-sort", "descending");
            assertThat(desk.columnHeader("Ordered at")).containsText("2");
            assertThat(desk.troubles()).isEmpty();
        }
    }

    @Test
    void choicesAndTruthValuesAreSortedBy() throws Exception {
        try (Desk desk = office.desk()) {
            desk.open("orders", "Orders");
            desk.button("State").click();
            everyRow(desk, Pattern.compile("cancelled"));
            desk.button("State").click();
            everyRow(desk, Pattern.compile("shipped"));

            desk.open("customers", "Customers");
            desk.button("Active").click();
            assertThat(desk.columnHeader("Active")).hasAttribute("aria-sort", "ascending");
            assertThat(desk.troubles()).isEmpty();
        }
    }

    @Test
    void aViewKeepsFiltersSortingAndColumnsUnderAName() throws Exception {
        try (Desk desk = office.desk()) {
            desk.open("customers", "Customers");
            desk.search("Silva");
            everyRow(desk, Pattern.compile("Silva"));
            desk.button("Name").click();
            desk.button("Columns").click();
            desk.page().getByRole(AriaRole.CHECKBOX, exactly("Email")).uncheck();
            desk.page().keyboard().press("Escape");
            desk.button("Views").click();
            Locator name = desk.page().getByRole(AriaRole.TEXTBOX, exactly("Name of the view"));
            name.fill("The Silvas");
            desk.picture("views");
            name.press("Enter");
            Locator view = desk.button("The Silvas");
            assertThat(view).isVisible();
            assertThat(desk.barriers()).isEmpty();

            desk.page().keyboard().press("Escape");
            desk.search("");
            desk.button("Columns").click();
            desk.button("As at first").click();
            desk.page().keyboard().press("Escape");
            desk.button("ID").click();
            assertThat(desk.columnHeader("Email")).isVisible();
            desk.page().reload();
            assertThat(desk.rows()).hasCount(25);
            desk.button("Views").click();
            view.click();

            everyRow(desk, Pattern.compile("Silva"));
            assertThat(desk.columnHeader("Email")).hasCount(0);
            assertThat(desk.columnHeader("Name")).hasAttribute("aria-sort", "ascending");
            desk.button("Views").click();
            desk.button("Remove view The Silvas").click();
            assertThat(view).hasCount(0);
            assertThat(desk.troubles()).isEmpty();
        }
    }

    @Test
    void rowsComeInFromAFileChangeTogetherLeaveAsAFileAndGoTogether() throws Exception {
        try (Desk desk = office.desk()) {
            importRows(desk);
            changeThem(desk);
            exportThem(desk);
            deleteThem(desk);

            assertThat(desk.barriers()).isEmpty();
            assertThat(desk.troubles()).isEmpty();
        }
    }

    /** Three lines, one of them too long; the two others are created, and one says it is a formula. */
    private void importRows(Desk desk) throws IOException {
        Path file = Files.writeString(
                folder.resolve("categories.csv"),
                "Name;Description;Colour\nTour one;=HYPERLINK(\"http://example.org\");red\n%s;too long;blue\nTour two;\"a; \"\"b\"\"\";\n"
                        .formatted("x".repeat(41)));
        desk.open("categories/import", "Import");
        desk.page().locator("input[type=file]").setInputFiles(file);
        assertThat(desk.main()).containsText("Columns that are left out: Colour");
        assertThat(desk.rows()).hasCount(3);
        assertThat(desk.rows().first()).containsText("Name:");
        desk.picture("import");
        assertThat(desk.barriers()).isEmpty();
        desk.button("Create 2 rows").click();
        assertThat(desk.heading("Categories")).isVisible();
        desk.search("Tour");
        assertThat(desk.rows()).hasCount(2);
    }

    private static void changeThem(Desk desk) {
        desk.page()
                .getByRole(AriaRole.CHECKBOX, exactly("Select all rows of this page"))
                .check();
        desk.button("Edit").first().click();
        Locator dialog = desk.dialog("Change 2 rows");
        dialog.getByLabel("Choose a field").click();
        desk.page().getByRole(AriaRole.OPTION, exactly("Description")).click();
        dialog.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Description"))
                .fill("=1+1");
        desk.picture("bulk-edit");
        desk.button(dialog, "Save").click();
        assertThat(dialog).isHidden();
    }

    /** As spreadsheets write it; what they would run as a formula does not begin with an equals sign. */
    private static void exportThem(Desk desk) throws IOException {
        desk.button("Columns").click();
        Locator description = desk.page().getByRole(AriaRole.CHECKBOX, exactly("Description"));
        description.check();
        assertThat(description).isFocused();
        desk.page().keyboard().press("Escape");
        assertThat(desk.rows().first()).containsText("=1+1");
        Download download = desk.exported();

        assertThat(download.suggestedFilename()).isEqualTo("categories.csv");
        assertThat(Files.readString(download.path(), StandardCharsets.UTF_8).lines())
                .hasSize(3)
                .first()
                .asString()
                .isEqualTo("\uFEFFid,name,description");
        assertThat(Files.readString(download.path(), StandardCharsets.UTF_8)
                        .lines()
                        .skip(1))
                .allSatisfy(line -> assertThat(line).matches("\\d+,Tour (one|two),'=1\\+1"));
    }

    private static void deleteThem(Desk desk) {
        Locator all = desk.page().getByRole(AriaRole.CHECKBOX, exactly("Select all rows of this page"));
        all.check();
        desk.page()
                .getByRole(AriaRole.TOOLBAR)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete"))
                .click();
        desk.confirm("Delete");
        assertThat(desk.main()).containsText("No row matches");
    }

    private interface Filling {
        void fill(Locator form);
    }

    private static void filter(Desk desk, String label, Filling filling) {
        desk.button("Add filter").click();
        desk.page().getByRole(AriaRole.MENUITEM, exactly(label)).click();
        Locator form = desk.page()
                .getByRole(
                        AriaRole.FORM,
                        new Page.GetByRoleOptions().setName(label).setExact(true));
        filling.fill(form);
        desk.button(form, "Apply").click();
        assertThat(form).isHidden();
    }

    /** Waits until no row says anything else, and at least one is there. */
    private static void everyRow(Desk desk, Pattern words) {
        assertThat(desk.rows().filter(new Locator.FilterOptions().setHasNotText(words)))
                .hasCount(0);
        assertThat(desk.rows().first()).containsText(words);
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
