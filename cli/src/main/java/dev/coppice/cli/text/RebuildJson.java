package dev.coppice.cli.text;

import dev.coppice.project.Attention;
import dev.coppice.project.Conflict;
import dev.coppice.project.rebuild.Cause;
import dev.coppice.project.rebuild.Explanation;
import dev.coppice.project.rebuild.FileChange;
import dev.coppice.project.rebuild.RebuildPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A plan for programs: all that it knows, in a form that does not change; docs/rebuild.md describes it. */
public final class RebuildJson {

    private RebuildJson() {}

    /**
     * The plan as a tree.
     *
     * @param source what the project follows: {@code database} or {@code model}
     */
    public static Map<String, Object> tree(RebuildPlan plan, RebuildEnding ending, String source) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("source", source);
        tree.put("outcome", word(plan.outcome()));
        tree.put("written", ending != RebuildEnding.REHEARSED && plan.outcome() != RebuildPlan.Outcome.NOTHING);
        tree.put("accepted", ending == RebuildEnding.ACCEPTED);
        tree.put("files", plan.files().stream().map(file -> file(file, ending)).toList());
        tree.put("attention", attention(plan.attention()));
        tree.put("notes", plan.notes());
        tree.put("inputs", plan.inputs());
        return tree;
    }

    private static Map<String, Object> file(FileChange file, RebuildEnding ending) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("path", file.path());
        tree.put("class", file.fileClass().id());
        switch (file) {
            case FileChange.Created created -> tree.put("action", "created");
            case FileChange.Follows follows -> {
                tree.put("action", "updated");
                tree.put("from", follows.from());
            }
            case FileChange.Merged merged -> {
                tree.put("action", ending == RebuildEnding.ACCEPTED ? "merged" : "proposed");
                tree.put("from", merged.from());
            }
            case FileChange.Removed removed -> tree.put("action", "removed");
            case FileChange.Kept kept -> tree.put("action", "kept");
        }
        tree.put("changes", file.why().parts().stream().map(RebuildJson::part).toList());
        tree.put(
                "conflicts",
                file.why().conflicts().stream().map(RebuildJson::conflict).toList());
        tree.put("attention", attention(file.why().attention()));
        tree.put("notes", file.why().notes());
        return tree;
    }

    private static Map<String, Object> part(Explanation.Part part) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", word(part.change().kind()));
        tree.put("part", part.change().part());
        tree.put("detail", part.change().detail());
        Map<String, Object> cause = new LinkedHashMap<>();
        cause.put(
                "kind",
                switch (part.cause()) {
                    case Cause.Database database -> "database";
                    case Cause.Template template -> "template";
                    case Cause.Choice choice -> "choice";
                    case Cause.Earlier earlier -> "earlier";
                    case Cause.Classes classes -> "classes";
                });
        cause.put("words", part.cause().words());
        tree.put("cause", cause);
        return tree;
    }

    private static Map<String, Object> conflict(Conflict conflict) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("part", conflict.part());
        tree.put("reason", conflict.reason());
        tree.put("line", conflict.line());
        tree.put("base", conflict.base());
        tree.put("mine", conflict.mine());
        tree.put("theirs", conflict.theirs());
        return tree;
    }

    private static List<Map<String, Object>> attention(List<Attention> places) {
        return places.stream()
                .map(place -> {
                    Map<String, Object> tree = new LinkedHashMap<String, Object>();
                    tree.put("path", place.path());
                    tree.put("line", place.line());
                    tree.put("message", place.message());
                    return tree;
                })
                .toList();
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
