package dev.coppice.cli.text;

import dev.coppice.project.admin.AdminImport.Loss;
import dev.coppice.project.admin.AdminImport.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What came of bringing in an admin description, for a person or a program.
 *
 * @param from the old file, as typed
 * @param to the new one, below the project
 * @param rehearsal whether nothing was written
 */
public record ImportText(Result result, String from, String to, boolean rehearsal) {

    /** For a person. */
    public String text() {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("%s %s, with %s."
                .formatted(
                        Visible.text(to),
                        rehearsal ? "would be written" : "written",
                        result.resources() == 1 ? "1 resource" : result.resources() + " resources"));
        if (!result.losses().isEmpty()) {
            int count = result.losses().size();
            paragraphs.add("%s not carried over:\n\n%s"
                    .formatted(
                            count == 1 ? "1 thing is" : count + " things are",
                            result.losses().stream().map(this::line).collect(Collectors.joining("\n"))));
        }
        if (!result.known().isEmpty()) {
            String keys = result.known().entrySet().stream()
                    .map(key -> "%s (%d)".formatted(key.getKey(), key.getValue()))
                    .collect(Collectors.joining(", "));
            paragraphs.add("Not needed, because the server knows it: %s.".formatted(keys));
        }
        paragraphs.add(
                rehearsal
                        ? "Nothing was written."
                        : "Look at it in the running project, at /admin/%s. Take it back with: coppice undo"
                                .formatted(address()));
        return String.join("\n\n", paragraphs);
    }

    private String address() {
        String name = to.substring(to.lastIndexOf('/') + 1).replaceFirst("\\.yaml$", "");
        return name.equals("admin") ? "" : name + "/";
    }

    private String line(Loss loss) {
        return "  %s:%d:%d: %s: %s."
                .formatted(
                        Visible.text(from),
                        loss.place().line(),
                        loss.place().column(),
                        Visible.text(loss.what()),
                        Visible.text(loss.why()));
    }

    /** For a program. */
    public String json() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("written", !rehearsal);
        tree.put("path", to);
        tree.put("resources", result.resources());
        tree.put("lost", result.losses().stream().map(ImportText::tree).toList());
        tree.put("known", result.known());
        return Json.print(tree);
    }

    private static Map<String, Object> tree(Loss loss) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("line", loss.place().line());
        tree.put("column", loss.place().column());
        tree.put("what", loss.what());
        tree.put("why", loss.why());
        return tree;
    }
}
