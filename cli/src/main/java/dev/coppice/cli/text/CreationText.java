package dev.coppice.cli.text;

import dev.coppice.model.infer.Finding;
import dev.coppice.model.infer.Report;
import dev.coppice.model.infer.Report.Covered;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The report on a new project: counts first, then each exception with its reason. */
public final class CreationText {

    private static final int WIDEST_SUBJECT = 32;

    private CreationText() {}

    /** The report for people. */
    public static String text(Report report) {
        List<String> lines = new ArrayList<>();
        lines.add(counts(report.counts()));
        if (!report.findings().isEmpty()) {
            lines.add("");
            int width = width(report.findings());
            report.findings().forEach(finding -> lines.add(line(finding, width)));
        }
        return String.join("\n", lines);
    }

    /** The report for programs. */
    public static Map<String, Object> json(Report report) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("tables", covered(report.counts().tables()));
        counts.put("views", covered(report.counts().views()));
        counts.put("columns", covered(report.counts().columns()));
        counts.put("relationships", covered(report.counts().relationships()));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("counts", counts);
        json.put("findings", report.findings().stream().map(CreationText::json).toList());
        return json;
    }

    private static String counts(Report.Counts counts) {
        List<String> parts = new ArrayList<>();
        add(parts, counts.tables(), "table", "tables");
        add(parts, counts.views(), "view", "views");
        add(parts, counts.columns(), "column", "columns");
        add(parts, counts.relationships(), "relationship", "relationships");
        return parts.isEmpty() ? "The database has no tables." : String.join(", ", parts) + ".";
    }

    private static void add(List<String> parts, Covered covered, String one, String many) {
        if (covered.there() > 0) {
            String word = covered.there() == 1 ? one : many;
            boolean all = covered.there() == covered.covered();
            parts.add(
                    all
                            ? covered.there() + " " + word
                            : "%d of %d %s".formatted(covered.covered(), covered.there(), word));
        }
    }

    private static int width(List<Finding> findings) {
        return findings.stream()
                .mapToInt(finding ->
                        Math.min(WIDEST_SUBJECT, Visible.text(finding.subject()).length()))
                .max()
                .orElse(0);
    }

    private static String line(Finding finding, int width) {
        String subject = Visible.text(finding.subject());
        String remedy = finding.remedy().isEmpty() ? "" : ". " + Visible.text(finding.remedy());
        return "  " + subject + " ".repeat(Math.max(0, width - subject.length())) + "  "
                + Visible.text(finding.message()) + remedy;
    }

    private static Map<String, Object> covered(Covered covered) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("there", covered.there());
        json.put("covered", covered.covered());
        return json;
    }

    private static Map<String, Object> json(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", finding.code().id());
        json.put("subject", finding.subject());
        json.put("message", finding.message());
        json.put("remedy", finding.remedy());
        return json;
    }
}
