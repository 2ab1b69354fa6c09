package dev.coppice.cli.migrate;

import dev.coppice.cli.given.ExitCodes;
import dev.coppice.cli.given.OutputFormat;
import dev.coppice.cli.given.World;
import dev.coppice.cli.text.LintText;
import dev.coppice.migrate.History;
import dev.coppice.migrate.folder.MigrationFolder;
import dev.coppice.migrate.replay.Lint;
import dev.coppice.migrate.run.Runner;
import dev.coppice.schema.Problem;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what is to be known about migrations. */
@Command(
        name = "lint",
        description = {
            "Say what whoever applies the migrations should know: what is lost, what depends on the rows, what cannot be",
            "taken back. They run in a scratch place, so that migrations written by hand are seen through, too."
        },
        exitCodeOnInvalidInput = ExitCodes.PROBLEM,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing was found", "1:a problem", "2:something was found"},
        footerHeading = "%nExamples:%n",
        footer = {"  coppice migrate lint", "  coppice migrate lint --pending --output json"})
final class LintCommand implements Callable<Integer> {

    private static final int FOUND = 2;

    private final World world;

    @Option(names = "--pending", description = "Only those that the database does not have yet.")
    private boolean pendingOnly;

    @Mixin
    private final Migrating migrating = new Migrating();

    LintCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        MigrationFolder folder = MigrationFolder.of(migrating.project(world));
        Lint.Report report = migrating.aside(world, connection -> {
            Lint lint = new Lint(connection, migrating.statements(world));
            return world.terminal().during("Looking at the migrations", progress -> lint.of(folder.migrations()));
        });
        if (!report.untried().isEmpty()) {
            throw new Problem(
                    "The migrations could not be looked at: %s".formatted(report.untried()),
                    "Let the user make one, or name another server with --db-url");
        }
        List<Lint.Remarks> remarks = pendingOnly ? pending(report.remarks()) : report.remarks();
        LintText text = new LintText(remarks);
        world.terminal().result(migrating.output() == OutputFormat.TEXT ? text.text() : text.json());
        return remarks.stream().allMatch(remark -> remark.findings().isEmpty()) ? ExitCodes.DONE : FOUND;
    }

    private List<Lint.Remarks> pending(List<Lint.Remarks> all) {
        History history = migrating.look(world, Runner::history);
        return all.stream()
                .filter(remark -> history.find(remark.migration().version())
                        .filter(entry -> entry.state().isPending())
                        .isPresent())
                .toList();
    }
}
