package dev.coppice.cli.text;

import dev.coppice.migrate.replay.Verification.Leg;
import dev.coppice.migrate.replay.Verification.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What came of trying out migrations, for a person or a program.
 *
 * @param lacking what they do not lead to, in sentences without a full stop
 */
public record ReplayText(Report report, List<String> lacking) {

    public ReplayText {
        lacking = List.copyOf(lacking);
    }

    /** For a person. */
    public String text() {
        List<String> paragraphs = new ArrayList<>();
        boolean isEmpty = report.legs().isEmpty();
        paragraphs.add(
                isEmpty
                        ? "There are no migrations."
                        : report.holds()
                                ? "All migrations do what they should."
                                : "Not all migrations do what they should.");
        if (!isEmpty) {
            paragraphs.add(report.legs().stream().map(ReplayText::line).collect(Collectors.joining("\n")));
        }
        if (report.findHead().isPresent()) {
            paragraphs.add(
                    lacking.isEmpty()
                            ? "They lead to what the project is made for."
                            : "They do not lead to what the project is made for:\n" + DraftWords.indented(lacking));
        }
        return String.join("\n\n", paragraphs);
    }

    /** For a program. */
    public String json() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("holds", report.holds() && lacking.isEmpty());
        tree.put("migrations", report.legs().stream().map(ReplayText::tree).toList());
        tree.put("lacking", lacking);
        return Json.print(tree);
    }

    private static String line(Leg leg) {
        String way = switch (leg.way()) {
            case THERE_AND_BACK -> "there and back over %s".formatted(rows(leg.rows()));
            case THERE ->
                leg.rows() == 0 ? "there" : "there over %s; nothing takes it back".formatted(rows(leg.rows()));
            case WRONG -> "wrong";
        };
        String first = "  %s: %s".formatted(Visible.text(leg.migration().toString()), way);
        return leg.words().isEmpty()
                ? first
                : first + "\n" + DraftWords.indented(leg.words()).indent(2).stripTrailing();
    }

    private static String rows(long rows) {
        return rows == 1 ? "1 row" : rows + " rows";
    }

    private static Map<String, Object> tree(Leg leg) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("version", leg.migration().version());
        tree.put("description", leg.migration().description());
        tree.put("way", leg.way().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        tree.put("rows", leg.rows());
        tree.put("words", leg.words());
        return tree;
    }
}
