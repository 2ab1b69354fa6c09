package dev.coppice.starter.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The checklist of JSON:API 1.1 with what became of each row: it has a test of its name that passes, or there is a reason why
 * not.
 *
 * @param sections in the order of the checklist
 */
record ConformanceStatement(List<Section> sections) {

    private static final Path ROOT = Path.of(System.getProperty("coppice.root", "."));
    private static final Path PAGE = ROOT.resolve("docs/conformance.md");
    private static final Path LAST_RUN = ROOT.resolve("starter/target/conformance.md");
    private static final Pattern SECTION = Pattern.compile("# (.+)");
    private static final Pattern ROW =
            Pattern.compile("(?<id>[A-Z]{2}\\d+) (?<level>must|should|ours) (?<rule>.+?)(?: \\| (?<reason>.+))?");
    private static final Pattern TEST = Pattern.compile("([a-z]{2}\\d+(?:And[A-Z][a-z]\\d+)*)[A-Z].*");

    private static final String HEAD = """
            # Conformance to JSON:API 1.1

            Each row is a rule of the [specification](https://jsonapi.org/format/): one that it says *must* or *should* hold, or one
            that it leaves open and that is *ours*. "pass" means: the build runs a test that is called like the row, such as
            `cn6OtherParametersOnABodyAre415`, and it passes; where there is none, the reason stands in its place. The tests are
            the classes in `starter` that are noted by `Conformance`; each run writes `starter/target/conformance.md` with what came out. Besides,
            every answer of every test is held against a schema of JSON:API and against the server's own OpenAPI document.

            """;

    /** The rows about one matter. */
    record Section(String title, List<Row> rows) {}

    /**
     * One rule.
     *
     * @param note why there is no test, or what a test leaves out; empty for neither
     */
    record Row(String id, String level, String rule, String note) {}

    /** The checklist without results. */
    static ConformanceStatement checklist() {
        List<Section> sections = new ArrayList<>();
        for (String line : text().lines().toList()) {
            Matcher section = SECTION.matcher(line);
            Matcher row = ROW.matcher(line);
            if (section.matches()) {
                sections.add(new Section(section.group(1), new ArrayList<>()));
            } else if (row.matches()) {
                String reason = Optional.ofNullable(row.group("reason")).orElse("");
                sections.getLast().rows().add(new Row(row.group("id"), row.group("level"), row.group("rule"), reason));
            } else if (!line.isBlank()) {
                throw new IllegalStateException("The checklist has a line that is no row: " + line);
            }
        }
        return new ConformanceStatement(sections);
    }

    /** The rows that a test is called like: one, or some with "and" between. */
    static List<String> rows(Method test) {
        Matcher name = TEST.matcher(test.getName());
        return name.matches() ? List.of(name.group(1).toUpperCase(Locale.ROOT).split("AND")) : List.of();
    }

    /** Writes how the last run came out. */
    static void write(Map<String, Conformance.Outcome> outcomes) {
        String page = checklist().page(row -> switch (outcomes.get(row.id())) {
            case PASSED -> "pass";
            case FAILED -> "**fails**";
            case null -> row.note().isEmpty() ? "not run" : "";
        });
        try {
            Files.createDirectories(LAST_RUN.getParent());
            Files.writeString(LAST_RUN, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path committed() {
        return PAGE;
    }

    List<Row> rows() {
        return sections.stream().flatMap(section -> section.rows().stream()).toList();
    }

    /** The statement as a page. */
    String page(Function<Row, String> result) {
        StringBuilder page = new StringBuilder(HEAD);
        for (Section section : sections) {
            page.append("## ")
                    .append(section.title())
                    .append("\n\n| row | level | rule | |\n| --- | --- | --- | --- |\n");
            for (Row row : section.rows()) {
                String outcome = result.apply(row);
                String separator = outcome.isEmpty() || row.note().isEmpty() ? "" : "; ";
                page.append("| %s | %s | %s | %s |\n"
                        .formatted(row.id(), row.level(), row.rule(), outcome + separator + row.note()));
            }
            page.append('\n');
        }
        return page.toString().stripTrailing() + "\n";
    }

    private static String text() {
        try (InputStream in = ConformanceStatement.class.getResourceAsStream("checklist.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
