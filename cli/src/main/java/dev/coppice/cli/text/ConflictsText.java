package dev.coppice.cli.text;

import dev.coppice.project.write.ConflictFiles;
import dev.coppice.project.write.ConflictFiles.Located;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The open conflicts of a project, each with file, line, reason and the command that settles it. */
public final class ConflictsText {

    private ConflictsText() {}

    /** The list for people. */
    public static String text(List<Located> open) {
        if (open.isEmpty()) {
            return "No conflict is open.";
        }
        String first = open.size() == 1 ? "1 conflict is open." : "%d conflicts are open.".formatted(open.size());
        return first + "\n\n" + open.stream().map(ConflictsText::text).collect(Collectors.joining("\n\n"));
    }

    private static String text(Located located) {
        return Visible.text("  %d  %s:%d"
                        .formatted(
                                located.number(),
                                located.path(),
                                located.conflict().line())) + "\n     "
                + Visible.text(PartName.saying(
                        located.path(),
                        located.conflict().part(),
                        located.conflict().reason())) + "\n     "
                + Visible.text("explained in " + ConflictFiles.explanationPath(located.path())) + "\n     "
                + "settle it with: coppice resolve %d mine (or new, or edited)".formatted(located.number());
    }

    /** The list for programs. */
    public static List<Map<String, Object>> json(List<Located> open) {
        return open.stream()
                .map(located -> {
                    Map<String, Object> tree = new LinkedHashMap<String, Object>();
                    tree.put("number", located.number());
                    tree.put("id", located.id());
                    tree.put("path", located.path());
                    tree.put("line", located.conflict().line());
                    tree.put("part", located.conflict().part());
                    tree.put("reason", located.conflict().reason());
                    tree.put("explanation", ConflictFiles.explanationPath(located.path()));
                    return tree;
                })
                .toList();
    }
}
