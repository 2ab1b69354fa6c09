package dev.coppice.cli.rebuild;

import dev.coppice.cli.given.ExitCodes;
import dev.coppice.cli.given.ProjectDatabaseOptions;
import dev.coppice.cli.given.World;
import dev.coppice.cli.run.ProjectFolder;
import dev.coppice.project.Choices;
import dev.coppice.project.PackageName;
import dev.coppice.project.ProjectName;
import dev.coppice.project.rebuild.FileText;
import dev.coppice.project.rebuild.ProjectState;
import dev.coppice.project.yaml.ChoicesYaml;
import dev.coppice.schema.Problem;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Begins to remember what would be generated for a project that Coppice knows nothing of. */
@Command(
        name = AdoptCommand.NAME,
        description = {
            "Begin to remember a project whose base was lost, or that Coppice did not write.",
            "Adds what is missing, changes and removes nothing; later rebuilds follow the database."
        },
        exitCodeOnInvalidInput = ExitCodes.PROBLEM,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:a problem, for example that the project is remembered already"},
        footerHeading = "%nExamples:%n",
        footer = {"  coppice adopt --dry-run", "  coppice adopt shop --package com.acme.shop --exclude 'tmp_*'"})
public final class AdoptCommand implements Callable<Integer> {

    static final String NAME = "adopt";

    private final World world;

    @Option(
            names = "--package",
            paramLabel = "NAME",
            description = "The project's package; without it that of the class with @SpringBootApplication.")
    private @Nullable String packageName;

    @Mixin
    private final RebuildOptions options = new RebuildOptions();

    @Mixin
    private final ProjectDatabaseOptions database = new ProjectDatabaseOptions();

    public AdoptCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        ProjectFolder folder = new ProjectFolder(world.resolve(options.folder()));
        Rebuilding.Result result = new Rebuilding(world, options)
                .fromDatabase(database.of(world, options.folder()), NAME, state -> begun(folder, state));
        world.terminal().result(RebuildPrint.of(result, options.output(), RebuildFromDatabaseCommand.NAME));
        return result.exitCode();
    }

    /** The project as if its owner had written down what was chosen. */
    private ProjectState begun(ProjectFolder folder, ProjectState state) {
        if (state.hasBase()) {
            throw new Problem(
                    "%s is remembered already, in .coppice/base".formatted(folder.name()),
                    "Say 'coppice rebuild-from-database'; to begin anew, remove .coppice/base first");
        }
        if (state.has(ChoicesYaml.PATH)) {
            return state;
        }
        SortedMap<String, FileText> files = new TreeMap<>(state.files());
        files.put(ChoicesYaml.PATH, FileText.utf8(ChoicesYaml.print(choices(folder))));
        return new ProjectState(files, state.others(), state.bases(), state.manifest(), state.schema(), state.damage());
    }

    private Choices choices(ProjectFolder folder) {
        String name = packageName == null ? folder.packageName() : packageName;
        return Choices.of(ProjectName.from(folder.name()), folder.engine()).withPackage(new PackageName(name));
    }
}
