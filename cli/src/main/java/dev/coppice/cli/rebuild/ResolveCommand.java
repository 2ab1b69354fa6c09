package dev.coppice.cli.rebuild;

import dev.coppice.cli.given.DryRunOption;
import dev.coppice.cli.given.ExitCodes;
import dev.coppice.cli.given.OpenProject;
import dev.coppice.cli.given.OutputFormat;
import dev.coppice.cli.given.ProjectOption;
import dev.coppice.cli.given.World;
import dev.coppice.cli.text.ConflictsText;
import dev.coppice.cli.text.Json;
import dev.coppice.project.Bytes;
import dev.coppice.project.ProjectChange;
import dev.coppice.project.Side;
import dev.coppice.project.merge.ConflictMarkers;
import dev.coppice.project.rebuild.FileChange;
import dev.coppice.project.rebuild.ProjectState;
import dev.coppice.project.rebuild.RebuildPlan;
import dev.coppice.project.rebuild.RebuildPlanner;
import dev.coppice.project.rebuild.Unbacked;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            "  coppice resolve 1 new --dry-run            only show what would change",
            "  coppice resolve Customer.java#email new    what is new takes the place of yours",
            "  coppice resolve 1 edited                   you have put both together in the file"
        })
public final class ResolveCommand implements Callable<Integer> {

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

    @Mixin
    private final DryRunOption dryRun = new DryRunOption();

    @Mixin
    private final ProjectOption where = new ProjectOption();

    @Option(names = "--output", paramLabel = "FORMAT", description = "text or json.")
    private OutputFormat output = OutputFormat.TEXT;

    public ResolveCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        OpenProject project = OpenProject.of(world, where.folder());
        ConflictFiles conflicts = ConflictFiles.of(project.files());
        if (id == null) {
            return list(conflicts.all());
        }
        Located located = conflicts.choose(id);
        if (way == null) {
            throw new Problem(
                    "It is not said how %s is settled".formatted(located.id()),
                    "Write 'coppice resolve %s mine', new or edited".formatted(id));
        }
        refuseMarks(project, located.path());
        Settled settled = settle(project, located, way == Way.NEW ? Side.THEIRS : Side.MINE);
        world.terminal().result(output == OutputFormat.TEXT ? text(settled) : json(settled));
        return exitCode(settled.open());
    }

    /**
     * What settling a conflict does.
     *
     * @param files the owner's files that are different then
     * @param unbacked what the file keeps though the database has nothing for it
     * @param open the conflicts that are open then
     */
    private record Settled(Located conflict, List<String> files, List<String> unbacked, List<Located> open) {}

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
    private Settled settle(OpenProject project, Located located, Side side) {
        ProjectState state = project.state();
        Schema schema = state.findSchema()
                .orElseThrow(() -> new Problem(
                        "The schema that the project was made from is not known any more",
                        "Rebuild the project and settle the conflict then"));
        Wanted wanted = Wanted.of(state, schema)
                .withSettled(Map.of(located.path(), Map.of(located.conflict().part(), side)));
        RebuildPlan plan = new RebuildPlanner().plan(state, wanted);
        Settlement settlement = new Settlement(state, plan, merged -> isMeant(merged, located.path()));
        ProjectChange change = settlement.change("resolve", project.files(), List.of());
        List<String> files = dryRun.apply(change, project.changer());
        return new Settled(
                located,
                files,
                side == Side.THEIRS ? List.of() : unbacked(state, located, schema),
                ConflictFiles.after(settlement.conflicts()));
    }

    /** What the file that its owner keeps maps to nothing. */
    private static List<String> unbacked(ProjectState state, Located located, Schema schema) {
        return state.findText(located.path())
                .map(source -> new Unbacked(schema).in(located.path(), source))
                .orElse(List.of());
    }

    private static boolean isMeant(FileChange.Merged merged, String path) {
        return merged.path().equals(path) || merged.from().equals(path);
    }

    private int list(List<Located> open) {
        world.terminal().result(output == OutputFormat.TEXT ? ConflictsText.text(open) : Json.print(conflicts(open)));
        return exitCode(open);
    }

    private static int exitCode(List<Located> open) {
        return open.isEmpty() ? ExitCodes.DONE : ExitCodes.CONFLICTS;
    }

    private String text(Settled settled) {
        String verb = dryRun.isRehearsal() ? "Would be settled" : "Settled";
        String done = "%s: %s.".formatted(verb, settled.conflict().id());
        String files = DryRunOption.lines(settled.files());
        String rest = dryRun.isRehearsal() ? DryRunOption.NOTHING_WRITTEN : ConflictsText.text(settled.open());
        return Stream.of(done, files, warning(settled.unbacked()), rest)
                .filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static String warning(List<String> unbacked) {
        return unbacked.isEmpty() ? "" : """
                The file still maps what the database does not have: %s.
                The server names that when it starts, and refuses every request that needs it.""".formatted(String.join(", ", unbacked));
    }

    private String json(Settled settled) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("settled", settled.conflict().id());
        tree.put("written", !dryRun.isRehearsal());
        tree.put("files", settled.files());
        tree.put("notInDatabase", settled.unbacked());
        tree.putAll(conflicts(settled.open()));
        return Json.print(tree);
    }

    private static Map<String, Object> conflicts(List<Located> open) {
        return Map.of("conflicts", ConflictsText.json(open));
    }
}
