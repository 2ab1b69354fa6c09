package dev.coppice.cli.rebuild;

import dev.coppice.cli.connect.DatabaseUrls;
import dev.coppice.cli.given.DatabaseReading;
import dev.coppice.cli.given.ExitCodes;
import dev.coppice.cli.given.KnownDatabase;
import dev.coppice.cli.given.OpenProject;
import dev.coppice.cli.given.RenameDialogue;
import dev.coppice.cli.given.RenameDialogue.Known;
import dev.coppice.cli.given.World;
import dev.coppice.cli.text.RebuildEnding;
import dev.coppice.cli.text.ShortPaths;
import dev.coppice.cli.text.Terminal;
import dev.coppice.migrate.draft.Head;
import dev.coppice.migrate.draft.RenameLines;
import dev.coppice.migrate.folder.MigrationFolder;
import dev.coppice.model.jpa.JpaModel;
import dev.coppice.project.Choices;
import dev.coppice.project.FileStep;
import dev.coppice.project.rebuild.FileChange;
import dev.coppice.project.rebuild.ModelRebuildPlanner;
import dev.coppice.project.rebuild.ProjectState;
import dev.coppice.project.rebuild.RebuildPlan;
import dev.coppice.project.rebuild.RebuildPlanner;
import dev.coppice.project.rebuild.Wanted;
import dev.coppice.schema.Schema;
import dev.coppice.schema.diff.GivenRenames;
import dev.coppice.schema.diff.RenameCandidate;
import dev.coppice.schema.diff.RenameSearch;
import dev.coppice.schema.diff.SchemaRenames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The job of the rebuilds: read, understand, decide, write. */
final class Rebuilding {

    private final World world;
    private final Terminal terminal;
    private final RebuildOptions options;
    private final RebuildPlanner planner;

    Rebuilding(World world, RebuildOptions options) {
        this.world = world;
        this.terminal = world.terminal();
        this.options = options;
        this.planner = new RebuildPlanner(options.conflicts());
    }

    /** What came of it. */
    sealed interface Result {

        int exitCode();

        /** The plan, and how far it went. */
        record Planned(RebuildPlan plan, RebuildEnding ending, ShortPaths paths) implements Result {
            @Override
            public int exitCode() {
                return plan.outcome() == RebuildPlan.Outcome.NEEDS_OWNER ? ExitCodes.CONFLICTS : ExitCodes.DONE;
            }
        }

        /** Nothing, because the owner has to say first what was renamed; something may have been said already. */
        record Undecided(List<RenameCandidate> open, List<String> said) implements Result {
            @Override
            public int exitCode() {
                return ExitCodes.DECISION;
            }
        }
    }

    /** Lets a project follow a database. */
    Result fromDatabase(DatabaseUrls.Parsed database) {
        return fromDatabase(database, RebuildFromDatabaseCommand.NAME, UnaryOperator.identity());
    }

    /**
     * Lets a project follow a database.
     *
     * @param title what is told of when it is taken back
     * @param completed gives the project what it does not say about itself
     */
    Result fromDatabase(DatabaseUrls.Parsed database, String title, UnaryOperator<ProjectState> completed) {
        OpenProject project = OpenProject.of(world, options.folder());
        ChosenEdits chosen = ChosenEdits.of(world, options.choices());
        ProjectState asItIs = project.state();
        ProjectState state = chosen.on(completed.apply(asItIs));
        Choices choices = OpenProject.choices(state);
        DatabaseReading reading = DatabaseReading.of(terminal, database, DatabaseReading.scope(choices.selection()));
        Optional<RenameSearch.Found> found =
                state.findSchema().map(before -> renames(project, new Known(before, project.identities()), reading));
        List<RenameCandidate> open = found.map(RenameSearch.Found::open).orElse(List.of());
        if (!open.isEmpty()) {
            return new Result.Undecided(open, options.renames());
        }
        SchemaRenames renames = found.map(RenameSearch.Found::renames).orElse(SchemaRenames.NONE);
        Wanted wanted = Wanted.of(state, reading.schema()).withRenames(renames);
        RebuildPlan planned = terminal.during(
                "Comparing", progress -> project.impact(world, state, wanted, planner.plan(state, wanted)));
        RebuildPlan plan = ending() == RebuildEnding.ACCEPTED ? planned.accepted() : planned;
        List<FileStep> more = new ArrayList<>(ChosenEdits.steps(project.files(), asItIs, state));
        more.addAll(project.remembering(reading.identities()));
        more.addAll(project.forgettingClasses());
        write(project, state, plan, new Writing(title, more));
        if (!options.isRehearsal()) {
            KnownDatabase.remember(project.root(), state, reading.schema());
        }
        return new Result.Planned(
                plan, ending(), new ShortPaths(choices.packageName().value()));
    }

    /** Lets what shows the model follow the owner's entity classes. */
    Result fromModel() {
        OpenProject project = OpenProject.of(world, options.folder());
        ProjectState asItIs = project.state();
        ProjectState state = ChosenEdits.of(world, options.choices()).on(asItIs);
        Choices choices = OpenProject.choices(state);
        Schema known = state.findSchema().orElse(Schema.EMPTY);
        JpaModel classes =
                project.classes(world).read(KnownDatabase.schema(state).orElse(known));
        Wanted wanted =
                Wanted.of(state, known).withRenames(GivenRenames.parse(options.renames(), known, classes.schema()));
        RebuildPlan planned = terminal.during(
                "Comparing", progress -> new ModelRebuildPlanner(options.conflicts()).plan(state, wanted, classes));
        RebuildPlan plan = ending() == RebuildEnding.ACCEPTED ? planned.accepted() : planned;
        List<FileStep> more = ChosenEdits.steps(project.files(), asItIs, state);
        write(project, state, plan, new Writing(RebuildFromModelCommand.NAME, more));
        return new Result.Planned(
                plan, ending(), new ShortPaths(choices.packageName().value()));
    }

    /** What the database's migrations say that they rename need not be asked. */
    private RenameSearch.Found renames(OpenProject project, Known before, DatabaseReading reading) {
        List<String> written = MigrationFolder.of(project.root()).migrations().stream()
                .flatMap(migration -> Head.renames(migration.up().text()).stream())
                .toList();
        List<String> said = new ArrayList<>(options.renames());
        RenameLines.holding(written, before.schema(), reading.schema()).stream()
                .filter(rename -> options.renames().stream().noneMatch(other -> concernTheSame(rename, other)))
                .forEach(said::add);
        return new RenameDialogue(said, world.questions())
                .find(before, new Known(reading.schema(), reading.identities()));
    }

    private static boolean concernTheSame(String one, String other) {
        return one.substring(0, one.indexOf('=') + 1).equals(other.substring(0, other.indexOf('=') + 1));
    }

    /** What writes, and steps that go along. */
    private record Writing(String title, List<FileStep> more) {}

    private void write(OpenProject project, ProjectState state, RebuildPlan plan, Writing writing) {
        boolean nothing = plan.outcome() == RebuildPlan.Outcome.NOTHING;
        if (nothing || options.isRehearsal()) {
            return;
        }
        boolean all = ending() == RebuildEnding.ACCEPTED;
        Predicate<FileChange.Merged> accepted = merged -> all;
        Settlement settlement = new Settlement(state, plan, accepted);
        project.changer().apply(settlement.change(writing.title(), project.files(), writing.more()));
    }

    private RebuildEnding ending() {
        if (options.isRehearsal()) {
            return RebuildEnding.REHEARSED;
        }
        return options.acceptsAtOnce() ? RebuildEnding.ACCEPTED : RebuildEnding.PROPOSED;
    }
}
