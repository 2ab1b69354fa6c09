package dev.coppice.cli;

import dev.coppice.cli.connect.DatabaseUrls;
import dev.coppice.cli.run.ProjectFolder;
import dev.coppice.cli.text.RebuildEnding;
import dev.coppice.cli.text.ShortPaths;
import dev.coppice.cli.text.Terminal;
import dev.coppice.project.Choices;
import dev.coppice.project.FileStep;
import dev.coppice.project.ProjectChange;
import dev.coppice.project.rebuild.FileChange;
import dev.coppice.project.rebuild.PlanSteps;
import dev.coppice.project.rebuild.ProjectReader;
import dev.coppice.project.rebuild.ProjectState;
import dev.coppice.project.rebuild.RebuildPlan;
import dev.coppice.project.rebuild.RebuildPlanner;
import dev.coppice.project.rebuild.Wanted;
import dev.coppice.project.write.ProjectChanger;
import dev.coppice.project.write.ProjectFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The job of the rebuilds: read, understand, decide, write. */
final class Rebuilding {

    private final World world;
    private final Terminal terminal;
    private final RebuildOptions options;

    Rebuilding(World world, RebuildOptions options) {
        this.world = world;
        this.terminal = world.terminal();
        this.options = options;
    }

    /** What came of it. */
    record Rebuilt(RebuildPlan plan, RebuildEnding ending, ShortPaths paths) {

        int exitCode() {
            return plan.outcome() == RebuildPlan.Outcome.NEEDS_OWNER ? ExitCodes.CONFLICTS : ExitCodes.DONE;
        }
    }

    /** Lets a project follow a database. */
    Rebuilt fromDatabase(DatabaseUrls.Parsed database) {
        Path root = new ProjectFolder(world.resolve(options.folder())).root();
        ProjectChanger changer = OpenProject.changer(world, root);
        ProjectState state = ChosenEdits.of(world, options.choices()).on(ProjectReader.read(root));
        Choices choices = OpenProject.choices(state);
        DatabaseReading reading = DatabaseReading.of(terminal, database, DatabaseReading.scope(choices.selection()));
        RebuildPlan plan = terminal.during(
                "Comparing", progress -> new RebuildPlanner().plan(state, Wanted.of(state, reading.schema())));
        RebuildEnding ending = ending();
        if (ending != RebuildEnding.REHEARSED && plan.outcome() != RebuildPlan.Outcome.NOTHING) {
            Predicate<FileChange.Merged> accepted = merged -> ending == RebuildEnding.ACCEPTED;
            changer.apply(change(plan, accepted, new ProjectFiles(root)));
        }
        return new Rebuilt(plan, ending, new ShortPaths(choices.packageName().value()));
    }

    private static ProjectChange change(RebuildPlan plan, Predicate<FileChange.Merged> accepted, ProjectFiles files) {
        PlanSteps steps = new PlanSteps(plan, accepted);
        List<FileStep> all = new ArrayList<>(steps.ofFiles());
        all.addAll(steps.ofMemory(files));
        return new ProjectChange("rebuild-from-database", all);
    }

    private RebuildEnding ending() {
        if (options.isRehearsal()) {
            return RebuildEnding.REHEARSED;
        }
        return options.acceptsAtOnce() ? RebuildEnding.ACCEPTED : RebuildEnding.PROPOSED;
    }
}
