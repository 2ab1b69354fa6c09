package dev.coppice.cli.rebuild;

import dev.coppice.cli.given.DryRunOption;
import dev.coppice.cli.given.ExitCodes;
import dev.coppice.cli.given.OpenProject;
import dev.coppice.cli.given.OutputFormat;
import dev.coppice.cli.given.ProjectArgument;
import dev.coppice.cli.given.World;
import dev.coppice.cli.text.Json;
import dev.coppice.project.write.Applied;
import dev.coppice.project.write.Undo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes the last rebuild or accept back. */
@Command(
        name = "undo",
        description = "Take the last rebuild, accept, resolve or adopt back, byte for byte.",
        exitCodeOnInvalidInput = ExitCodes.PROBLEM,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:taken back, or there is nothing to take back",
            "1:a problem",
            "3:a decision is needed: files were edited since; nothing was written"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  coppice undo", "  coppice undo --keep-edited", "  coppice undo --redo"})
public final class UndoCommand implements Callable<Integer> {

    private final World world;

    @Mixin
    private final ProjectArgument where = new ProjectArgument();

    @Option(names = "--keep-edited", description = "Leave files as they are that were edited since.")
    private boolean keepEdited;

    @Option(names = "--redo", description = "Take the last undo back instead.")
    private boolean redo;

    @Mixin
    private final DryRunOption dryRun = new DryRunOption();

    @Option(names = "--output", paramLabel = "FORMAT", description = "text or json.")
    private OutputFormat output = OutputFormat.TEXT;

    public UndoCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        OpenProject project = OpenProject.of(world, where.folder());
        Optional<Undo> planned =
                redo ? project.changer().planRedo() : project.changer().planUndo();
        if (planned.isEmpty()) {
            world.terminal().result(nothing());
            return ExitCodes.DONE;
        }
        Undo undo = planned.get();
        if (!undo.left().isEmpty() && !keepEdited) {
            world.terminal().result(print(undo, "needs-decision", edited(undo)));
            return ExitCodes.DECISION;
        }
        if (dryRun.isRehearsal()) {
            String list = list(undo.restored(), "Would be taken back", undo);
            world.terminal().result(print(undo, "planned", list + "\n\n" + DryRunOption.NOTHING_WRITTEN));
            return ExitCodes.DONE;
        }
        Applied applied = project.changer().apply(undo);
        world.terminal().result(print(undo, "done", list(applied.paths(), "Taken back", undo)));
        return ExitCodes.DONE;
    }

    private String nothing() {
        String text =
                redo ? "Nothing to do: there is no undo to take back." : "Nothing to do: there is nothing to undo.";
        return output == OutputFormat.TEXT ? text : Json.print(Map.of("outcome", "nothing"));
    }

    private String print(Undo undo, String outcome, String text) {
        if (output == OutputFormat.TEXT) {
            return text;
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("outcome", outcome);
        tree.put("written", outcome.equals("done"));
        tree.put("title", undo.title());
        tree.put("restored", undo.restored());
        tree.put("edited", undo.left());
        return Json.print(tree);
    }

    private static String edited(Undo undo) {
        int count = undo.left().size();
        return """
                %s edited after '%s'; nothing has been written.

                %s

                Say 'coppice undo --keep-edited' to take back everything else, or undo your edits first.""".formatted(
                count == 1 ? "1 file was" : count + " files were", undo.title(), DryRunOption.lines(undo.left()));
    }

    /** What Coppice remembers for itself goes along without a word. */
    private static String list(List<String> paths, String done, Undo undo) {
        List<String> files =
                paths.stream().filter(path -> !path.startsWith(".coppice/")).toList();
        String first = "%s: %s.".formatted(done, undo.title());
        String kept = undo.left().isEmpty()
                ? ""
                : "\n\nEdited since, and left as they are:\n" + DryRunOption.lines(undo.left());
        return files.isEmpty() ? first + kept : "%s\n\n%s%s".formatted(first, DryRunOption.lines(files), kept);
    }
}
