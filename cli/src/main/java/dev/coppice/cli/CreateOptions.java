package dev.coppice.cli;

import dev.coppice.project.Choices;
import dev.coppice.project.Engine;
import dev.coppice.project.PackageName;
import dev.coppice.project.ProjectName;
import dev.coppice.project.Selection;
import dev.coppice.schema.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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

    @Option(
            names = "--include",
            split = ",",
            paramLabel = "TABLE",
            description = "Only these tables and views; * and ? stand for any text and one character.")
    private List<String> include = new ArrayList<>();

    @Option(names = "--exclude", split = ",", paramLabel = "TABLE", description = "Not these tables and views.")
    private List<String> exclude = new ArrayList<>();

    @Option(
            names = "--schema",
            split = ",",
            paramLabel = "SCHEMA",
            description = "The schemas to read; without it the connection's default schema.")
    private List<String> schemas = new ArrayList<>();

    @Option(
            names = "--not-exposed",
            split = ",",
            paramLabel = "TABLE",
            description = "In the model, but not in the API.")
    private List<String> notExposed = new ArrayList<>();

    @Option(
            names = "--key",
            paramLabel = "TABLE=COLUMN,…",
            description = "What identifies the rows of a view, or of a table without a key.")
    private List<String> keys = new ArrayList<>();

    @Option(
            names = "--names",
            paramLabel = "FILE",
            description = "A YAML file of names to take instead of the inferred ones; kept as .coppice/names.yaml.")
    private @Nullable Path names;

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
        return Optional.ofNullable(names).map(file -> NamesFile.read(world.resolve(file.toString())));
    }

    FileUse fileUse() {
        return link ? FileUse.LINKED : FileUse.COPIED;
    }

    Choices choices(ProjectName name, Engine engine) {
        Choices choices = Choices.of(name, engine)
                .withSelection(new Selection(schemas, include, exclude, notExposed))
                .withKeys(keys());
        return packageName == null ? choices : choices.withPackage(new PackageName(packageName));
    }

    private SortedMap<String, List<String>> keys() {
        SortedMap<String, List<String>> byTable = new TreeMap<>();
        for (String key : keys) {
            String[] tableAndColumns = key.split("=", 2);
            if (tableAndColumns.length < 2 || tableAndColumns[0].isBlank() || tableAndColumns[1].isBlank()) {
                throw new Problem("--key '%s' names no columns".formatted(key), "Write --key TABLE=COLUMN,COLUMN");
            }
            byTable.put(tableAndColumns[0], Arrays.asList(tableAndColumns[1].split(",", -1)));
        }
        return byTable;
    }
}
