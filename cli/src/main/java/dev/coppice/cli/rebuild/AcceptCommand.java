package dev.coppice.cli.rebuild;

import dev.coppice.cli.given.DryRunOption;
import dev.coppice.cli.given.ExitCodes;
import dev.coppice.cli.given.OpenProject;
import dev.coppice.cli.given.OutputFormat;
import dev.coppice.cli.given.ProjectOption;
import dev.coppice.cli.given.World;
import dev.coppice.cli.text.Json;
import dev.coppice.project.PendingProposal;
import dev.coppice.project.write.ConflictFiles;
import dev.coppice.project.write.Review;
import dev.coppice.schema.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes proposals over, or drops them. */
@Command(
        name = "accept",
        description = "Take proposed merges over into your files, as they lie there, also if you edited them.",
        exitCodeOnInvalidInput = ExitCodes.PROBLEM,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, or nothing to do",
            "1:a problem, for example that a file changed since it was merged; nothing was written",
            "2:done, and there are conflicts"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  coppice accept",
            "  coppice accept --dry-run",
            "  coppice accept admin.yaml model/Customer.java",
            "  coppice accept --decline admin.yaml"
        })
public final class AcceptCommand implements Callable<Integer> {

    private final World world;

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "Which files; as much of the end of a path as is unique. All if none is named.")
    private List<String> paths = new ArrayList<>();

    @Option(names = "--all", description = "All proposals, which is what happens without a path, too.")
    private boolean all;

    @Option(names = "--decline", description = "Drop the proposals instead; they count as seen.")
    private boolean decline;

    @Mixin
    private final DryRunOption dryRun = new DryRunOption();

    @Mixin
    private final ProjectOption where = new ProjectOption();

    @Option(names = "--output", paramLabel = "FORMAT", description = "text or json.")
    private OutputFormat output = OutputFormat.TEXT;

    public AcceptCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        if (all && !paths.isEmpty()) {
            throw new Problem("--all and a path contradict each other", "Leave one of them out");
        }
        OpenProject project = OpenProject.of(world, where.folder());
        Review review = Review.of(project.files());
        List<PendingProposal> chosen = review.choose(paths);
        if (!chosen.isEmpty()) {
            dryRun.apply(decline ? review.decline(chosen) : review.accept(chosen), project.changer());
        }
        List<String> done = chosen.stream().map(PendingProposal::path).toList();
        int waiting = review.pending().size() - chosen.size();
        int conflicts = ConflictFiles.of(project.files()).all().size();
        world.terminal().result(output == OutputFormat.TEXT ? text(done, waiting, conflicts) : json(done, waiting));
        return conflicts > 0 ? ExitCodes.CONFLICTS : ExitCodes.DONE;
    }

    private String text(List<String> done, int waiting, int conflicts) {
        if (done.isEmpty()) {
            return "Nothing to do: no proposal waits.";
        }
        String verb = (dryRun.isRehearsal() ? "would be " : "") + (decline ? "declined" : "accepted");
        String first =
                done.size() == 1 ? "1 proposal %s.".formatted(verb) : "%d proposals %s.".formatted(done.size(), verb);
        return "%s\n\n%s\n\n%s".formatted(first, DryRunOption.lines(done), way(waiting, conflicts));
    }

    private String way(int waiting, int conflicts) {
        if (dryRun.isRehearsal()) {
            return DryRunOption.NOTHING_WRITTEN;
        }
        if (conflicts > 0) {
            return "%d %s open; settle %s with: coppice resolve"
                    .formatted(
                            conflicts,
                            conflicts == 1 ? "conflict is" : "conflicts are",
                            conflicts == 1 ? "it" : "them");
        }
        return waiting > 0
                ? "%d more %s for you: coppice status".formatted(waiting, waiting == 1 ? "waits" : "wait")
                : "Take it back with: coppice undo";
    }

    private String json(List<String> done, int waiting) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("outcome", done.isEmpty() ? "nothing" : decline ? "declined" : "accepted");
        tree.put("written", !done.isEmpty() && !dryRun.isRehearsal());
        tree.put("files", done);
        tree.put("waiting", waiting);
        return Json.print(tree);
    }
}
