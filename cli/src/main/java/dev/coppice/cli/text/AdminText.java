package dev.coppice.cli.text;

import dev.coppice.admin.Finding;
import dev.coppice.project.admin.AdminReport.Checked;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was found in admin descriptions, for a person or a program. */
public record AdminText(List<Checked> files) {

    private static final String FOLDER = "src/main/resources/admin/";

    public AdminText {
        files = List.copyOf(files);
    }

    /** Whether nothing was found. */
    public boolean isClean() {
        return files.stream().allMatch(file -> file.findings().isEmpty());
    }

    /** For a person: one line for each, with the place that editors jump to. */
    public String text() {
        if (files.isEmpty()) {
            return "There is no admin description; the app shows all that the API has.";
        }
        long count = files.stream().mapToLong(file -> file.findings().size()).sum();
        String looked = files.size() == 1 ? FOLDER + files.getFirst().file() : files.size() + " admin descriptions";
        if (count == 0) {
            return "Nothing found in %s.".formatted(looked);
        }
        String lines = files.stream()
                .flatMap(file -> file.findings().stream().map(finding -> line(file, finding)))
                .collect(Collectors.joining("\n"));
        return "%s found in %s.\n\n%s".formatted(count == 1 ? "1 thing" : count + " things", looked, lines);
    }

    private static String line(Checked file, Finding finding) {
        return "%s%s:%d:%d: %s. %s"
                .formatted(
                        FOLDER,
                        Visible.text(file.file()),
                        finding.place().line(),
                        finding.place().column(),
                        Visible.text(finding.message()),
                        Visible.text(finding.remedy()));
    }

    /** For a program. */
    public String json() {
        return Json.print(Map.of("files", files.stream().map(AdminText::tree).toList()));
    }

    private static Map<String, Object> tree(Checked file) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("path", FOLDER + file.file());
        tree.put("findings", file.findings().stream().map(AdminText::tree).toList());
        return tree;
    }

    private static Map<String, Object> tree(Finding finding) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("line", finding.place().line());
        tree.put("column", finding.place().column());
        tree.put("message", finding.message());
        tree.put("remedy", finding.remedy());
        return tree;
    }
}
