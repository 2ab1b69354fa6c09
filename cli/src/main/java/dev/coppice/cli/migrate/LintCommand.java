package dev.coppice.cli.migrate;

import dev.coppice.cli.given.ExitCodes;
import dev.coppice.cli.given.OutputFormat;
import dev.coppice.cli.given.World;
import dev.coppice.cli.text.LintText;
import dev.coppice.migrate.Finding;
import dev.coppice.migrate.History;
import dev.coppice.migrate.check.Examination;
import dev.coppice.migrate.folder.MigrationFolder;
import dev.coppice.migrate.replay.Lint;
import dev.coppice.migrate.run.Runner;
import dev.coppice.schema.TableName;
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
        ScratchPlace.require(report.untried(), "looked at");
        List<Lint.Remarks> remarks = ofFilledTables(pendingOnly ? pending(report.remarks()) : report.remarks());
        LintText text = new LintText(remarks);
        world.terminal().result(migrating.output() == OutputFormat.TEXT ? text.text() : text.json());
        return remarks.stream().allMatch(remark -> remark.findings().isEmpty()) ? ExitCodes.DONE : FOUND;
    }

    /** Nobody waits for a table without rows, or one that is still to come. */
    private List<Lint.Remarks> ofFilledTables(List<Lint.Remarks> all) {
        if (all.stream().flatMap(remark -> remark.findings().stream()).noneMatch(LintCommand::isAboutOthers)) {
            return all;
        }
        return migrating.compare(world, connection -> {
            Examination rows = new Examination(connection);
            return all.stream()
                    .map(remark -> new Lint.Remarks(
                            remark.migration(),
                            remark.changes(),
                            remark.findings().stream()
                                    .filter(finding -> !isAboutOthers(finding) || rows.hasRows(table(finding)))
                                    .toList()))
                    .toList();
        });
    }

    private static boolean isAboutOthers(Finding finding) {
        return finding.code().risk() == Finding.Risk.LOCKING;
    }

    private static TableName table(Finding finding) {
        String subject = finding.subject();
        int dot = subject.indexOf('.');
        return dot < 0 ? TableName.of(subject) : new TableName(subject.substring(0, dot), subject.substring(dot + 1));
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
