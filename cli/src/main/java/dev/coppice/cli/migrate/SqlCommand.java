package dev.coppice.cli.migrate;

import dev.coppice.cli.given.ExitCodes;
import dev.coppice.cli.given.OutputFormat;
import dev.coppice.cli.given.ProjectOption;
import dev.coppice.cli.given.World;
import dev.coppice.cli.run.ProjectFolder;
import dev.coppice.cli.text.Json;
import dev.coppice.migrate.Script;
import dev.coppice.migrate.folder.MigrationFolder;
import dev.coppice.migrate.folder.ScriptRange;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the script that would run. */
@Command(
        name = "sql",
        description = {
            "Print the script that would run from one version to another, for somebody else to run.",
            "Needs no database."
        },
        exitCodeOnInvalidInput = ExitCodes.PROBLEM,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:a problem, for example that there is no such migration"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  coppice migrate sql base:head --quiet > all.sql",
            "  coppice migrate sql 1:3",
            "  coppice migrate sql 3:2"
        })
final class SqlCommand implements Callable<Integer> {

    private final World world;

    @Parameters(
            index = "0",
            paramLabel = "FROM:TO",
            description = "The version that is there, and the one that is wanted; base and head are the ends.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private String stretch;

    @Mixin
    private final ProjectOption where = new ProjectOption();

    @Option(names = "--output", paramLabel = "FORMAT", description = "text or json.")
    private OutputFormat output = OutputFormat.TEXT;

    SqlCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        MigrationFolder folder = MigrationFolder.of(new ProjectFolder(world.resolve(where.folder())).root());
        ScriptRange range = ScriptRange.parse(folder, stretch);
        world.terminal().result(output == OutputFormat.TEXT ? range.text().stripTrailing() : json(range));
        return ExitCodes.DONE;
    }

    private static String json(ScriptRange range) {
        return Json.print(
                Map.of("scripts", range.scripts().stream().map(SqlCommand::tree).toList()));
    }

    private static Map<String, Object> tree(Script script) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("path", script.path());
        tree.put("inTransaction", script.mode() == Script.Mode.IN_TRANSACTION);
        tree.put("sql", script.text());
        return tree;
    }
}
