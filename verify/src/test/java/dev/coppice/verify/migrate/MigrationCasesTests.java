package dev.coppice.verify.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds {@code docs/migration-cases.md} against the folders and tests that show each case on each engine; {@code
 * -Dgolden.update} writes it anew.
 */
class MigrationCasesTests {

    private static final Path PAGE = MigrationCase.ROOT.resolve("docs/migration-cases.md");
    private static final String HEAD = """
            # What migrations are known to get right

            One line for each case; its number stays with it. A mark means that a test does it on that engine, with rows in the
            tables: the way there, a second comparison that finds nothing left, and the way back to what was before, rows
            included where the undo is exact. Lower-case letters with a number name folders of
            [alterations](../schema/src/test/resources/alterations), which begin with two databases; longer names are those
            of [cases](../verify/cases/migrations), which begin with entity classes; the others are tests. The list is
            [verify/cases/migrations/cases.txt](../verify/cases/migrations/cases.txt); a test compares it with this page, and at
            the end of a build the marks are held against what passed in it.
            """;

    @Test
    void thePageSaysWhatIsShown() throws IOException {
        String page = page();

        if (System.getProperty("golden.update") != null) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).content().isEqualTo(page);
    }

    @Test
    void everyGapHasAReason() {
        for (MigrationCase given : MigrationCase.all()) {
            boolean hasGap = Arrays.stream(Engine.values())
                    .anyMatch(engine -> given.shownOn(engine).isEmpty());
            assertThat(given.isNotShown() || hasGap == !given.elsewhere().isEmpty())
                    .as("%d, %s: a gap and a reason for it", given.number(), given.what())
                    .isTrue();
        }
    }

    @Test
    void numbersAreThereOnce() {
        List<Integer> numbers =
                MigrationCase.all().stream().map(MigrationCase::number).toList();

        assertThat(numbers).hasSizeGreaterThan(150).doesNotHaveDuplicates();
    }

    /** A folder that nothing tells of would be work that nobody finds. */
    @Test
    void everyFolderIsTold() throws IOException {
        List<String> told = MigrationCase.all().stream()
                .flatMap(given -> given.shown().stream())
                .toList();

        assertThat(ClassCase.all().stream().map(ClassCase::name).distinct())
                .allSatisfy(name -> assertThat(told).contains(name));
        try (Stream<Path> folders = Files.list(MigrationCase.ROOT.resolve("schema/src/test/resources/alterations"))) {
            assertThat(folders.map(folder -> String.valueOf(folder.getFileName())))
                    .allSatisfy(name -> assertThat(told).contains(name.substring(0, 5)));
        }
    }

    private static String page() {
        List<String> lines = new ArrayList<>(HEAD.lines().toList());
        String area = "";
        for (MigrationCase given : MigrationCase.all()) {
            if (!given.area().equals(area)) {
                area = given.area();
                lines.addAll(List.of("", "## " + area, ""));
                lines.add("| | what | SQLite | H2 | PostgreSQL | MariaDB | shown by |");
                lines.add("| --- | --- | --- | --- | --- | --- | --- |");
            }
            lines.add(row(given));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String row(MigrationCase given) {
        String marks = Arrays.stream(Engine.values())
                .map(engine -> given.shownOn(engine).isEmpty() ? "–" : "✓")
                .collect(Collectors.joining(" | "));
        String shown = given.isNotShown()
                ? given.shown().getFirst().substring("not: ".length())
                : String.join(", ", given.shown());
        String reason = given.elsewhere().isEmpty() ? "" : "; " + given.elsewhere();
        return "| %d | %s | %s | %s%s |".formatted(given.number(), given.what(), marks, shown, reason);
    }
}
