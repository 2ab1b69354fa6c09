package dev.coppice.cli;

import dev.coppice.cli.text.Json;
import dev.coppice.migrate.Script;
import dev.coppice.migrate.folder.MigrationFolder;
import dev.coppice.migrate.folder.NewMigration;
import dev.coppice.project.FileStep;
import dev.coppice.project.ProjectChange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a new migration. */
@Command(
        name = "revision",
        description = "Write an empty migration and an empty undo, to be filled by hand.",
        exitCodeOnInvalidInput = ExitCodes.PROBLEM,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:a problem"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  coppice migrate revision -m \"Add a phone\"",
            "  coppice migrate revision -m \"Add a phone\" --dry-run"
        })
final class MigrateRevisionCommand implements Callable<Integer> {

    private final World world;

    @Option(
            names = {"-m", "--message"},
            required = true,
            paramLabel = "TEXT",
            description = "What the migration does, in a few words.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private String message;

    @Mixin
    private final DryRunOption dryRun = new DryRunOption();

    @Mixin
    private final ProjectOption where = new ProjectOption();

    @Option(names = "--output", paramLabel = "FORMAT", description = "text or json.")
    private OutputFormat output = OutputFormat.TEXT;

    MigrateRevisionCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        OpenProject project = OpenProject.of(world, where.folder());
        NewMigration migration = MigrationFolder.of(project.root()).propose(message);
        SortedMap<String, String> files = migration.files(
                "-- %s\n".formatted(migration.title()),
                "-- Takes back: %s\n".formatted(migration.title()),
                Script.Mode.IN_TRANSACTION);
        List<FileStep> steps = files.entrySet().stream()
                .map(file -> FileStep.create(file.getKey(), file.getValue()))
                .toList();
        List<String> written = dryRun.apply(new ProjectChange("migrate revision", steps), project.changer());
        world.terminal().result(output == OutputFormat.TEXT ? text(migration, written) : json(migration, written));
        return ExitCodes.DONE;
    }

    private String text(NewMigration migration, List<String> written) {
        String first = dryRun.isRehearsal() ? "Migration %s would be written." : "Migration %s is yours to fill.";
        String last =
                dryRun.isRehearsal() ? DryRunOption.NOTHING_WRITTEN : "Then apply it with: coppice migrate upgrade";
        return "%s\n\n%s\n\n%s".formatted(first.formatted(migration.version()), DryRunOption.lines(written), last);
    }

    private String json(NewMigration migration, List<String> written) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("version", migration.version());
        tree.put("written", !dryRun.isRehearsal());
        tree.put("files", written);
        return Json.print(tree);
    }
}
