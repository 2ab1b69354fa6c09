package dev.coppice.verify.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Changes the first row of any resource, alone and against somebody else, and gives it back as it was. */
final class RowChangeTour {

    /** What a page might do, what a spreadsheet might run, and what turns the reading around. */
    private static final String HOSTILE = "=<b onclick=\"alert('1')\">\u202Egni";

    private static final List<String> WORDS = List.of("Theirs", "Mine", "Theirs 2", "Mine 2");

    private static final String KEEP = "Keep all mine";
    private static final String TAKE = "Take all as they are now";
    private static final int LONGEST_WORD = 8;
    private static final int LOOKUPS = 4;

    private final Visit visit;
    private final Described.Resource resource;
    private final StoredRows stored;
    private final Logbook log;
    private final Desk desk;
    private final Desk colleague;
    private final ChartTour charts;
    private final JsonNode row;

    RowChangeTour(Visit visit, Desk desk, Desk colleague, ChartTour charts) throws IOException, InterruptedException {
        this.visit = visit;
        this.resource = visit.resource();
        this.stored = visit.stored();
        this.log = visit.log();
        this.desk = desk;
        this.colleague = colleague;
        this.charts = charts;
        this.row = visit.firstRow();
    }

    void go() throws Exception {
        if (!resource.may("edit") || row.isMissingNode() || resource.editable().isEmpty()) {
            return;
        }
        log.step("form", desk, this::form);
        Optional<Described.Field> text = text();
        if (text.isPresent()) {
            log.step("hostile", desk, () -> hostile(text.get()));
            log.step("export", desk, () -> export(text.get()));
            log.step("charts", desk, () -> charts.see(text.get(), HOSTILE, "onclick"));
            restore("attributes", text.get());
        }
        Optional<Described.Field> contested = text.or(this::shortText).or(this::number);
        if (contested.isPresent()) {
            log.step("mine", desk, () -> conflict(contested.get(), KEEP));
            log.step("theirs", desk, () -> conflict(contested.get(), TAKE));
            restore("attributes", contested.get());
        }
        List<Described.Field> toOnes = resource.editable().stream()
                .filter(Described.Field::isToOne)
                .limit(LOOKUPS)
                .toList();
        for (Described.Field toOne : toOnes) {
            log.step("lookup", desk, () -> lookup(toOne));
            restore("relationships", toOne);
        }
    }

    /** A text with room for something, the name of the row if possible. */
    private Optional<Described.Field> text() {
        List<Described.Field> texts = changeable()
                .filter(Described.Field::isPlainText)
                .filter(field -> field.maxLength() >= HOSTILE.length() + 2)
                .toList();
        return texts.stream()
                .filter(field -> field.name().equals(resource.title()))
                .findFirst()
                .or(() -> texts.stream().findFirst());
    }

    private Optional<Described.Field> shortText() {
        return changeable()
                .filter(Described.Field::isPlainText)
                .filter(field -> field.maxLength() >= LONGEST_WORD)
                .findFirst();
    }

    private Optional<Described.Field> number() {
        return changeable().filter(Described.Field::isNumber).findFirst();
    }

    private Stream<Described.Field> changeable() {
        return resource.editable().stream().filter(field -> !resource.keyParts().contains(field.name()));
    }

    private String form() {
        edit(desk);
        desk.picture(resource.name() + "-form");
        visit.barriers(desk);
        for (Described.Field field : resource.editable()) {
            if (!List.of("binary").contains(field.type())
                    && desk.field(field.name()).count() != 1) {
                throw new AssertionError("There is no input for '%s'".formatted(field.name()));
            }
        }
        return "%d inputs".formatted(resource.editable().size());
    }

    private String hostile(Described.Field field) throws Exception {
        edit(desk);
        desk.field(field.name()).fill(HOSTILE);
        save(desk);
        assertThat(desk.main()).containsText(HOSTILE);
        assertThat(desk.main().locator("b[onclick]")).hasCount(0);
        edit(desk);
        assertThat(desk.field(field.name())).hasValue(HOSTILE);
        desk.picture(resource.name() + "-hostile");
        return "%s is shown as it is%s: %s"
                .formatted(field.label(), asParent(field), HOSTILE.replace("\u202E", "<U+202E>"));
    }

    /** The name of a row stands in those that lead to it, too. */
    private String asParent(Described.Field field) throws Exception {
        if (!field.name().equals(resource.title())) {
            return "";
        }
        for (Described.Tab tab : resource.tabs()) {
            JsonNode child = stored.related(resource, id(), tab.name(), 1).path(0);
            boolean isShown = tab.isLedBackBy(visit.described().resource(tab.target()));
            if (!child.isMissingNode() && isShown) {
                desk.page().navigate("about:blank");
                desk.page()
                        .navigate(desk.place(tab.target() + "/"
                                + StoredRows.encoded(child.path("id").asString()) + "/show"));
                assertThat(desk.main().locator("dd").getByText(HOSTILE).first()).isVisible();
                assertThat(desk.main().locator("b[onclick]")).hasCount(0);
                return ", and in one of " + tab.label();
            }
        }
        return "";
    }

    /** The list of what contains it, and the same as a file. */
    private @Nullable String export(Described.Field field) throws Exception {
        String condition = "{\"%s\":{\"contains\":\"<b onclick\"}}".formatted(field.name());
        desk.page().navigate("about:blank");
        desk.open(
                resource.name() + "?filter=" + URLEncoder.encode(condition, StandardCharsets.UTF_8), resource.label());
        assertThat(desk.rows()).hasCount(1);
        assertThat(desk.main().locator("b[onclick]")).hasCount(0);
        String file = Files.readString(desk.exported().path());
        boolean isShown = file.lines().findFirst().orElse("").contains(field.name());
        if (isShown) {
            assertThat(desk.rows()).containsText(HOSTILE);
        }
        String cell = HOSTILE.replace("\"", "\"\"");
        if (isShown && (!file.contains("'" + cell) || file.contains("\"" + cell) || file.contains("," + HOSTILE))) {
            throw new AssertionError("The file says: " + file);
        }
        return isShown ? "1 row, the formula is disarmed" : "1 row";
    }

    /** A colleague is faster; the comparison tells both, and what is chosen is stored. */
    private String conflict(Described.Field field, String choice) throws Exception {
        edit(desk);
        edit(colleague);
        List<String> unlike = unlike(field);
        String theirs = unlike.get(choice.equals(KEEP) ? 0 : 2);
        String mine = unlike.get(choice.equals(KEEP) ? 1 : 3);
        colleague.field(field.name()).fill(theirs);
        save(colleague);
        desk.field(field.name()).fill(mine);
        desk.provoke();
        desk.button("Save").click();
        Locator dialog = desk.dialog("Changed meanwhile");
        assertThat(dialog).containsText(theirs);
        assertThat(dialog).containsText(mine);
        desk.picture(resource.name() + "-conflict");
        visit.barriers(desk);
        desk.button(dialog, choice).click();
        desk.button(dialog, "Save this").click();
        assertThat(dialog).isHidden();
        assertThat(desk.page()).hasURL(Pattern.compile(".*/show"));
        String expected = choice.equals(KEEP) ? mine : theirs;
        String kept = stored.find(resource.name(), id())
                .orElseThrow()
                .path("attributes")
                .path(field.name())
                .asString();
        boolean isKept = field.isNumber()
                ? new BigDecimal(kept).compareTo(new BigDecimal(expected)) == 0
                : kept.equals(expected);
        if (!isKept) {
            throw new AssertionError("'%s' is stored after '%s'".formatted(kept, choice));
        }
        return "'%s' leaves '%s' in %s".formatted(choice, kept, field.label());
    }

    /** What can be typed, none of it like what is there already, which would be no change. */
    private List<String> unlike(Described.Field field) {
        if (!field.isNumber()) {
            return WORDS;
        }
        String before = Visit.value(row, field);
        return Stream.of("1", "2", "3", "4", "5")
                .filter(each -> before.isEmpty() || new BigDecimal(each).compareTo(new BigDecimal(before)) != 0)
                .toList();
    }

    /** Another target, found by its name. */
    private @Nullable String lookup(Described.Field field) throws Exception {
        Described.Resource target = visit.described().resource(field.said("target"));
        edit(desk);
        Locator input = desk.field(field.name());
        String before = input.inputValue();
        JsonNode others = stored.first(target, 5);
        for (JsonNode other : others) {
            String name = target.titleOf(other);
            if (name.equals(before)) {
                continue;
            }
            input.fill(name);
            Locator options = desk.page().getByRole(AriaRole.OPTION);
            assertThat(options.filter(new Locator.FilterOptions().setHasText(name))
                            .first())
                    .isVisible();
            desk.picture(resource.name() + "-lookup-" + field.name());
            options.filter(new Locator.FilterOptions().setHasText(name)).first().click();
            assertThat(input).hasValue(name);
            desk.provoke();
            desk.button("Save").click();
            assertThat(desk.link("Edit")
                            .or(desk.main().getByRole(AriaRole.ALERT).first())
                            .first())
                    .isVisible();
            if (desk.link("Edit").count() == 0) {
                return "%s: '%s' is refused: %s".formatted(field.label(), name, alert());
            }
            assertThat(desk.main().locator("dd").getByText(name).first()).isVisible();
            return "%s: '%s' instead of '%s'%s".formatted(field.label(), name, before, of(target));
        }
        return null;
    }

    private String of(Described.Resource target) {
        if (target.name().equals(resource.name())) {
            return ", of its own kind";
        }
        return target.keyParts().size() > 1 ? ", by a key of several parts" : "";
    }

    private String alert() {
        return desk.main().getByRole(AriaRole.ALERT).first().innerText();
    }

    private void restore(String members, Described.Field field) throws Exception {
        log.step("restore", desk, () -> {
            stored.restore(row, members, field.name());
            return null;
        });
    }

    private void edit(Desk who) {
        who.page().navigate("about:blank");
        who.page().navigate(who.place(resource.name() + "/" + StoredRows.encoded(id())));
        assertThat(who.button("Save")).isVisible();
    }

    private static void save(Desk who) {
        who.button("Save").click();
        assertThat(who.page()).hasURL(Pattern.compile(".*/show"));
        assertThat(who.link("Edit")).isVisible();
    }

    private String id() {
        return row.path("id").asString();
    }
}
