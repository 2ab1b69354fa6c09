package dev.coppice.cli.rebuild;

import dev.coppice.cli.given.OutputFormat;
import dev.coppice.cli.text.DecisionText;
import dev.coppice.cli.text.Json;
import dev.coppice.cli.text.RebuildJson;
import dev.coppice.cli.text.RebuildText;
import java.util.LinkedHashMap;
import java.util.Map;

/** What came of a rebuild, as text or as JSON. */
final class RebuildPrint {

    private static final String FROM = "rebuild-from-";

    private RebuildPrint() {}

    /** The whole result of a command. */
    static String of(Rebuilding.Result result, OutputFormat format, String command) {
        return switch (format) {
            case TEXT -> text(result, command);
            case JSON -> json(result, command);
        };
    }

    private static String text(Rebuilding.Result result, String command) {
        return switch (result) {
            case Rebuilding.Result.Planned(var plan, var ending, var paths) ->
                new RebuildText(plan, ending, paths, source(command)).text();
            case Rebuilding.Result.Undecided(var open, var said) -> DecisionText.text(open, command, said);
        };
    }

    private static String json(Rebuilding.Result result, String command) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("exitCode", result.exitCode());
        switch (result) {
            case Rebuilding.Result.Planned(var plan, var ending, var paths) ->
                tree.putAll(RebuildJson.tree(plan, ending, source(command)));
            case Rebuilding.Result.Undecided(var open, var said) -> {
                tree.put("source", source(command));
                tree.put("outcome", "needs-decision");
                tree.put("written", false);
                tree.put("decisions", DecisionText.json(open));
            }
        }
        return Json.print(tree);
    }

    /** What the project follows: {@code database} or {@code model}. */
    private static String source(String command) {
        return command.substring(FROM.length());
    }
}
