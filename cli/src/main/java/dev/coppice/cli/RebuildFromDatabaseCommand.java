package dev.coppice.cli;

import dev.coppice.cli.text.Json;
import dev.coppice.cli.text.RebuildJson;
import dev.coppice.cli.text.RebuildText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lets a project follow its database. */
@Command(
        name = "rebuild-from-database",
        description = "Let a project follow its database; what you made of it stays.",
        exitCodeOnInvalidInput = ExitCodes.PROBLEM,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, or nothing to do",
            "1:a problem",
            "2:done, and there are conflicts; yours was kept",
            "3:a decision is needed: perhaps something was renamed; nothing was written"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  coppice rebuild-from-database --dry-run",
            "  coppice rebuild-from-database shop --accept",
            "  coppice rebuild-from-database --rename customer.email=customer.mail",
            "  coppice rebuild-from-database --exclude 'tmp_*' --output json"
        })
final class RebuildFromDatabaseCommand implements Callable<Integer> {

    private static final String SOURCE = "database";

    private final World world;

    @Mixin
    private final RebuildOptions options = new RebuildOptions();

    @Mixin
    private final ProjectDatabaseOptions database = new ProjectDatabaseOptions();

    RebuildFromDatabaseCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        Rebuilding.Rebuilt rebuilt = new Rebuilding(world, options).fromDatabase(database.of(world, options.folder()));
        world.terminal().result(print(rebuilt));
        return rebuilt.exitCode();
    }

    private String print(Rebuilding.Rebuilt rebuilt) {
        return switch (options.output()) {
            case TEXT -> new RebuildText(rebuilt.plan(), rebuilt.ending(), rebuilt.paths(), SOURCE).text();
            case JSON -> {
                Map<String, Object> tree = new LinkedHashMap<>();
                tree.put("exitCode", rebuilt.exitCode());
                tree.putAll(RebuildJson.tree(rebuilt.plan(), rebuilt.ending(), SOURCE));
                yield Json.print(tree);
            }
        };
    }
}
