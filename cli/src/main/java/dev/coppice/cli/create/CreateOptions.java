package dev.coppice.cli.create;

import dev.coppice.cli.given.ChoiceOptions;
import dev.coppice.cli.given.DatabaseOptions;
import dev.coppice.cli.given.NamesFile;
import dev.coppice.cli.given.World;
import dev.coppice.project.Choices;
import dev.coppice.project.Engine;
import dev.coppice.project.PackageName;
import dev.coppice.project.ProjectName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that decide what a new project looks like. */
final class CreateOptions {

    /** What happens to the file of an embedded database. */
    enum FileUse {
        COPIED,
        LINKED
    }

    @Mixin
    private final DatabaseOptions database = new DatabaseOptions();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            description = "The folder to make; the database's name if left out.")
    private @Nullable String folder;

    @Option(names = "--project-name", hidden = true)
    private @Nullable String projectName;

    @Option(names = "--package", paramLabel = "NAME", description = "The root package, for example com.acme.shop.")
    private @Nullable String packageName;

    @Mixin
    private final ChoiceOptions choices = new ChoiceOptions();

    @Option(names = "--link", description = "Use the file of an embedded database where it is; without it, a copy.")
    private boolean link;

    DatabaseOptions database() {
        return database;
    }

    /** The folder as typed, or the default. */
    String folder(String databaseName) {
        if (folder != null) {
            return folder;
        }
        return projectName == null ? ProjectName.from(databaseName).value() : projectName;
    }

    /** The file of chosen names, read; nothing if there is none. */
    Optional<NamesFile> names(World world) {
        return choices.names(world);
    }

    FileUse fileUse() {
        return link ? FileUse.LINKED : FileUse.COPIED;
    }

    Choices choices(ProjectName name, Engine engine) {
        Choices chosen = choices.over(Choices.of(name, engine));
        return packageName == null ? chosen : chosen.withPackage(new PackageName(packageName));
    }
}
