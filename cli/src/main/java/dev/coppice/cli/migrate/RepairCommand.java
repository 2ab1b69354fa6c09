package dev.coppice.cli.migrate;

import dev.coppice.cli.given.ExitCodes;
import dev.coppice.cli.given.LockOption;
import dev.coppice.cli.given.OutputFormat;
import dev.coppice.cli.given.World;
import dev.coppice.cli.text.MigrationText;
import dev.coppice.migrate.run.Repair;
import dev.coppice.migrate.run.RunOptions;
import dev.coppice.migrate.run.Runner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Puts the record of migrations straight. */
@Command(
        name = "repair",
        description = {
            "Put the record of migrations straight, and touch nothing else in the database.",
            "Takes applied files as they are now, forgets those whose file is gone, lets failed ones begin anew."
        },
        exitCodeOnInvalidInput = ExitCodes.PROBLEM,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done, or nothing to do", "1:a problem"},
        footerHeading = "%nExamples:%n",
        footer = {"  coppice migrate repair --dry-run", "  coppice migrate repair"})
final class RepairCommand implements Callable<Integer> {

    private final World world;

    @Option(names = "--dry-run", description = "Only show what would be put straight.")
    private boolean dryRun;

    @Mixin
    private final LockOption lock = new LockOption();

    @Mixin
    private final Migrating migrating = new Migrating();

    RepairCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        Repair repair = dryRun
                ? migrating.look(world, Runner::planRepair)
                : migrating.change(world, runner -> runner.repair(RunOptions.USUAL.with(lock.patience())));
        world.terminal()
                .result(
                        migrating.output() == OutputFormat.TEXT
                                ? MigrationText.text(repair, dryRun)
                                : MigrationText.json(repair, dryRun));
        return ExitCodes.DONE;
    }
}
