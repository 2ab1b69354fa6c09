package dev.coppice.cli.migrate;

import dev.coppice.cli.given.ExitCodes;
import dev.coppice.cli.given.KnownDatabase;
import dev.coppice.cli.given.OpenProject;
import dev.coppice.cli.given.OutputFormat;
import dev.coppice.cli.given.World;
import dev.coppice.cli.text.ReplayText;
import dev.coppice.migrate.folder.MigrationFolder;
import dev.coppice.migrate.replay.Verification;
import dev.coppice.model.jpa.Gap;
import dev.coppice.model.jpa.Gaps;
import dev.coppice.project.rebuild.ModelRebuildPlanner;
import dev.coppice.project.rebuild.ProjectState;
import dev.coppice.schema.Schema;
import dev.coppice.schema.diff.SchemaDiff;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tries out all migrations. */
@Command(
        name = "verify",
        description = {
            "Try out all migrations in a scratch place, with rows in the tables: each one there, back, and there again.",
            "Then compare what they lead to with the entity classes. Your database is not changed."
        },
        exitCodeOnInvalidInput = ExitCodes.PROBLEM,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all do what they should", "1:a problem", "2:one does not, or they lead to something else"},
        footerHeading = "%nExamples:%n",
        footer = {"  coppice migrate verify", "  coppice migrate verify --output json"})
final class VerifyCommand implements Callable<Integer> {

    private static final int FAILED = 2;

    private static final Set<Gap.Kind> LACKING =
            EnumSet.of(Gap.Kind.TABLE_ONLY_IN_CLASSES, Gap.Kind.COLUMN_ONLY_IN_CLASSES);

    private final World world;

    @Mixin
    private final Migrating migrating = new Migrating();

    VerifyCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        OpenProject project = migrating.open(world);
        MigrationFolder folder = MigrationFolder.of(project.root());
        Verification.Report report = migrating.aside(world, connection -> {
            Verification verification = new Verification(connection, migrating.statements(world));
            return world.terminal().during("Trying out", progress -> verification.of(folder.migrations()));
        });
        ScratchPlace.require(report.untried(), "tried out");
        List<String> lacking = report.findHead()
                .map(head -> lacking(project, project.state(), head))
                .orElse(List.of());
        ReplayText text = new ReplayText(report, lacking);
        world.terminal().result(migrating.output() == OutputFormat.TEXT ? text.text() : text.json());
        return report.holds() && lacking.isEmpty() ? ExitCodes.DONE : FAILED;
    }

    /** What the project shows, or maps, and the migrations do not lead to. */
    private List<String> lacking(OpenProject project, ProjectState state, Schema head) {
        if (!ModelRebuildPlanner.mayDiffer(state)) {
            return KnownDatabase.schema(state)
                    .map(known -> SchemaDiff.between(head, known).words())
                    .orElse(List.of());
        }
        Schema classes = project.classes(world).read(head).schema();
        return Gaps.between(classes, head).stream()
                .filter(gap -> LACKING.contains(gap.kind()))
                .map(Gap::words)
                .toList();
    }
}
