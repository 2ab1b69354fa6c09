package dev.coppice.cli;

import dev.coppice.cli.text.ConflictsText;
import dev.coppice.cli.text.Json;
import dev.coppice.project.Bytes;
import dev.coppice.project.Side;
import dev.coppice.project.merge.ConflictMarkers;
import dev.coppice.project.rebuild.FileChange;
import dev.coppice.project.rebuild.ProjectState;
import dev.coppice.project.rebuild.RebuildPlan;
import dev.coppice.project.rebuild.RebuildPlanner;
import dev.coppice.project.rebuild.Wanted;
import dev.coppice.project.write.ConflictFiles;
import dev.coppice.project.write.ConflictFiles.Located;
import dev.coppice.schema.Problem;
import dev.coppice.schema.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists conflicts, and settles one. */
@Command(
        name = "resolve",
        description = "List the open conflicts, or settle one.",
        exitCodeOnInvalidInput = ExitCodes.PROBLEM,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:no conflict is open", "1:a problem", "2:conflicts are open"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  coppice resolve",
            "  coppice resolve 1 mine                     yours stays, what is new counts as seen",
            "  coppice resolve Customer.java#email new    what is new takes the place of yours",
            "  coppice resolve 1 edited                   you have put both together in the file"
        })
final class ResolveCommand implements Callable<Integer> {

    /** How a conflict is settled. */
    enum Way {
        MINE,
        NEW,
        EDITED
    }

    private final World world;

    @Parameters(index = "0", arity = "0..1", paramLabel = "ID", description = "The conflict: its number or its name.")
    private @Nullable String id;

    @Parameters(index = "1", arity = "0..1", paramLabel = "WAY", description = "mine, new or edited.")
    private @Nullable Way way;

    @Option(names = "--project", paramLabel = "DIR", description = "The project's folder; the current one if left out.")
    private String folder = ".";

    @Option(names = "--output", paramLabel = "FORMAT", description = "text or json.")
    private OutputFormat output = OutputFormat.TEXT;

    ResolveCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        OpenProject project = OpenProject.of(world, folder);
        ConflictFiles conflicts = ConflictFiles.of(project.files());
        if (id == null) {
            return list(conflicts.all(), "");
        }
        Located located = conflicts.choose(id);
        if (way == null) {
            throw new Problem(
                    "It is not said how %s is settled".formatted(located.id()),
                    "Write 'coppice resolve %s mine', new or edited".formatted(id));
        }
        refuseMarks(project, located.path());
        settle(project, located, way == Way.NEW ? Side.THEIRS : Side.MINE);
        return list(ConflictFiles.of(project.files()).all(), "Settled: %s.".formatted(located.id()));
    }

    private static void refuseMarks(OpenProject project, String path) {
        OptionalInt line = project.files()
                .find(path)
                .map(Bytes::text)
                .map(ConflictMarkers::firstIn)
                .orElseGet(OptionalInt::empty);
        if (line.isPresent()) {
            throw new Problem(
                    "%s still has the marks of a conflict in line %d".formatted(path, line.getAsInt()),
                    "Keep what you want between them, remove them, then settle it with 'edited'");
        }
    }

    /** The project is planned once more, from what it was made from last, with one conflict settled. */
    private void settle(OpenProject project, Located located, Side side) {
        ProjectState state = project.state();
        Schema schema = state.findSchema()
                .orElseThrow(() -> new Problem(
                        "The schema that the project was made from is not known any more",
                        "Rebuild the project and settle the conflict then"));
        Wanted wanted = Wanted.of(state, schema)
                .withSettled(Map.of(located.path(), Map.of(located.conflict().part(), side)));
        RebuildPlan plan = new RebuildPlanner().plan(state, wanted);
        Settlement settlement = new Settlement(state, plan, merged -> isMeant(merged, located.path()));
        project.changer().apply(settlement.change("resolve", project.files(), List.of()));
    }

    private static boolean isMeant(FileChange.Merged merged, String path) {
        return merged.path().equals(path) || merged.from().equals(path);
    }

    private int list(List<Located> open, String before) {
        String text = ConflictsText.text(open);
        switch (output) {
            case TEXT -> world.terminal().result(before.isEmpty() ? text : before + "\n\n" + text);
            case JSON -> {
                Map<String, Object> tree = new LinkedHashMap<>();
                tree.put("conflicts", ConflictsText.json(open));
                world.terminal().result(Json.print(tree));
            }
        }
        return open.isEmpty() ? ExitCodes.DONE : ExitCodes.CONFLICTS;
    }
}
