package dev.coppice.cli.text;

import dev.coppice.migrate.Finding;
import dev.coppice.migrate.replay.Lint.Remarks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was found about migrations, for a person or a program. */
public record LintText(List<Remarks> remarks) {

    public LintText {
        remarks = List.copyOf(remarks);
    }

    /** For a person. */
    public String text() {
        long count = remarks.stream().mapToLong(each -> each.findings().size()).sum();
        String looked = remarks.size() == 1 ? "1 migration" : remarks.size() + " migrations";
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(
                count == 0
                        ? "Nothing found in %s.".formatted(looked)
                        : "%s found in %s.".formatted(count == 1 ? "1 thing" : count + " things", looked));
        remarks.stream()
                .filter(each -> !each.findings().isEmpty())
                .map(LintText::paragraph)
                .forEach(paragraphs::add);
        return String.join("\n\n", paragraphs);
    }

    /** For a program. */
    public String json() {
        return Json.print(
                Map.of("migrations", remarks.stream().map(LintText::tree).toList()));
    }

    private static String paragraph(Remarks remarks) {
        String lines = remarks.findings().stream()
                .map(finding -> "  %-14s  %s: %s"
                        .formatted(
                                finding.code().word(), Visible.text(finding.subject()), Visible.text(finding.words())))
                .collect(Collectors.joining("\n"));
        return remarks.migration().up().path() + "\n" + lines;
    }

    private static Map<String, Object> tree(Remarks remarks) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("version", remarks.migration().version());
        tree.put("path", remarks.migration().up().path());
        tree.put("changes", remarks.changes());
        tree.put("findings", remarks.findings().stream().map(LintText::tree).toList());
        return tree;
    }

    private static Map<String, Object> tree(Finding finding) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", finding.code().word());
        tree.put("risk", finding.code().risk().word());
        tree.put("subject", finding.subject());
        tree.put("words", finding.words());
        return tree;
    }
}
