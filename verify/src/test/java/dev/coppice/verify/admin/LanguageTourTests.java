package dev.coppice.verify.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The app in a language that is not English, and in one that is written from the right. */
@ExtendWith(Premises.class)
class LanguageTourTests {

    private static final Path TEXTS =
            Path.of(System.getProperty("coppice.root", "."), "admin", "src", "main", "frontend", "src", "i18n");
    private static final Pattern TEXT = Pattern.compile("(?m)^  (\\w+):\\s+'((?:[^'\\\\]|\\\\.)*)',$");
    private static final String WORDS = """
            () => {
              const words = [];
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) words.push(walker.currentNode.data.trim());
              for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
                document.querySelectorAll(`[${name}]`).forEach((each) => words.push(each.getAttribute(name).trim()));
              }
              return [...new Set(words)].filter((each) => each !== '');
            }
            """;

    private final Office office;
    private final Shop shop;
    private final TreeSet<String> words = new TreeSet<>();

    @TempDir
    private Path folder;

    LanguageTourTests(Office office) throws Exception {
        this.office = office;
        this.shop = office.shop();
    }

    @Test
    void noWordOfTheAppIsLeftInEnglish() throws Exception {
        String before = shop.description();
        try (Desk desk = office.desk(shop)) {
            shop.describe(before.replaceFirst("resources:\n", "locale: de\nresources:\n"));
            readTheList(desk);
            readARow(desk);
            readForms(desk);
            readTheRest(desk);

            assertThat(words).contains("Bearbeiten", "Speichern", "Keine Zahl", "Einpassen");
            assertThat(leftInEnglish()).isEmpty();
            assertThat(desk.troubles()).isEmpty();
        } finally {
            shop.describe(before);
        }
    }

    @Test
    void fromTheRightEverythingHasItsPlace() throws Exception {
        String before = shop.description();
        try {
            shop.describe(before.replaceFirst("resources:\n", "locale: ar\nresources:\n"));
            for (Desk.Look look : List.of(Desk.Look.WIDE_LIGHT, Desk.Look.NARROW_DARK)) {
                try (Desk desk = office.desk(shop, look)) {
                    for (String place : List.of("orders", "orders/1/show", "customers/2", "-/diagram", "")) {
                        desk.page().navigate(desk.place(place));
                        assertThat(desk.main().getByRole(AriaRole.HEADING).first())
                                .isVisible();
                        assertThat(desk.main().getByRole(AriaRole.PROGRESSBAR)).hasCount(0);
                        assertThat(desk.page().locator("html")).hasAttribute("dir", "rtl");
                        assertThat(desk.page()
                                        .evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                                .as(place)
                                .isEqualTo(true);
                        desk.picture("rtl-%s-%s"
                                .formatted(
                                        place.isEmpty() ? "home" : place.replaceAll("\\W+", "-"),
                                        look == Desk.Look.WIDE_LIGHT ? "wide" : "narrow"));
                    }
                    assertThat(desk.barriers()).isEmpty();
                    assertThat(desk.troubles()).isEmpty();
                }
            }
        } finally {
            shop.describe(before);
        }
    }

    private void readTheList(Desk desk) {
        desk.open("orders", "Orders");
        assertThat(desk.rows().first()).containsText("#");
        read(desk);
        for (String button : List.of("Spalten", "Ansichten", "Mehr", "Filtern", "Farben", "Sprache", "Tastatur")) {
            desk.button(button).click();
            assertThat(over(desk)).isVisible();
            read(desk);
            leave(desk);
        }
        for (String field : List.of("Customer", "State", "Ordered at", "ID")) {
            desk.button("Filtern").click();
            desk.page().getByRole(AriaRole.MENUITEM, exactly(field)).click();
            assertThat(over(desk).getByRole(AriaRole.FORM)).isVisible();
            read(desk);
            leave(desk);
        }
        desk.page().getByRole(AriaRole.CHECKBOX).nth(1).check();
        desk.button("Bearbeiten").first().click();
        assertThat(desk.page().getByRole(AriaRole.DIALOG)).isVisible();
        read(desk);
        desk.button("Abbrechen").click();
        desk.page().getByRole(AriaRole.TOOLBAR).getByText("Löschen").click();
        read(desk);
        desk.button("Abbrechen").click();
    }

    private void readARow(Desk desk) {
        desk.open("customers/1/show", "");
        assertThat(desk.rows().first()).isVisible();
        desk.button("Löschen").click();
        desk.button(desk.page().getByRole(AriaRole.ALERTDIALOG), "Löschen").click();
        assertThat(desk.page().locator("body")).containsText("Andere führen noch hierher");
        read(desk);
    }

    private void readForms(Desk desk) throws IOException {
        desk.open("products/create", "Neu: Product");
        Desk.field(desk.main(), "price").fill("x");
        desk.button("Speichern").click();
        assertThat(desk.main()).containsText("Keine Zahl");
        desk.lookup("Category").fill("zzz");
        assertThat(desk.page().getByRole(AriaRole.OPTION, exactly("Neu: Category …")))
                .isVisible();
        read(desk);
        desk.page().onceDialog(dialog -> {
            words.add(dialog.message());
            dialog.accept();
        });
        desk.page().navigate(desk.place("products/import"));
        Path file = Files.writeString(
                folder.resolve("p.csv"), "sku;name;category;price;discontinued\nlong-long-long-long;n;none;x;?\n");
        desk.page().locator("input[type=file]").setInputFiles(file);
        assertThat(desk.rows()).hasCount(1);
        read(desk);
    }

    private void readTheRest(Desk desk) {
        desk.open("-/diagram", "Diagramm");
        read(desk);
        desk.page().navigate(desk.place("nowhere/at/all"));
        assertThat(desk.main()).containsText("Diese Seite gibt es nicht");
        read(desk);
        desk.page().navigate(desk.place("orders/4711471/show"));
        assertThat(desk.main()).containsText("Diese Zeile gibt es nicht");
        read(desk);
        desk.page().route("**/api/**", route -> route.abort());
        desk.page().navigate(desk.place("invoices"));
        assertThat(desk.main()).containsText("Der Server ist nicht zu erreichen");
        read(desk);
    }

    /** What lies over the page: a menu, a popover, a dialog. */
    private static Locator over(Desk desk) {
        return desk.page().locator(".MuiPopover-root, .MuiDialog-root");
    }

    private static void leave(Desk desk) {
        if (desk.page().getByRole(AriaRole.LISTBOX).count() > 0) {
            desk.page().keyboard().press("Escape");
            assertThat(desk.page().getByRole(AriaRole.LISTBOX)).hasCount(0);
        }
        desk.page().keyboard().press("Escape");
        assertThat(over(desk)).hasCount(0);
    }

    @SuppressWarnings("unchecked")
    private void read(Desk desk) {
        words.addAll((List<String>) desk.page().evaluate(WORDS));
    }

    private List<String> leftInEnglish() throws IOException {
        Map<String, String> english = texts("en.ts", "enTrouble.ts");
        Map<String, String> german = texts("de.ts", "deTrouble.ts");
        List<Pattern> ours =
                german.values().stream().flatMap(LanguageTourTests::patterns).toList();
        List<Pattern> theirs = english.entrySet().stream()
                .filter(text -> !text.getValue().equals(german.get(text.getKey())))
                .flatMap(text -> patterns(text.getValue()))
                .toList();
        assertThat(theirs).hasSizeGreaterThan(100);
        return words.stream()
                .filter(word ->
                        theirs.stream().anyMatch(text -> text.matcher(word).matches()))
                .filter(word ->
                        ours.stream().noneMatch(text -> text.matcher(word).matches()))
                .toList();
    }

    private static Map<String, String> texts(String... files) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String file : files) {
            Matcher text = TEXT.matcher(Files.readString(TEXTS.resolve(file)));
            while (text.find()) {
                texts.put(text.group(1), text.group(2).replace("\\'", "'"));
            }
        }
        return texts;
    }

    /** Texts of words; those of punctuation and values only would be found everywhere. */
    private static Stream<Pattern> patterns(String text) {
        return Stream.of(text.split(" \\|\\|\\|\\| ", -1))
                .filter(form -> form.replaceAll("%\\{\\w+}", "").matches("(?s).*\\p{L}{3}.*"))
                .map(form -> Pattern.compile(Stream.of(form.split("%\\{\\w+}", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".+"))));
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
