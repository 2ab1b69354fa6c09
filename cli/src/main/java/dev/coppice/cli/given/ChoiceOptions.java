package dev.coppice.cli.given;

import dev.coppice.project.Choices;
import dev.coppice.project.Selection;
import dev.coppice.schema.Problem;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which part of a database a project shows, and under which names. */
public final class ChoiceOptions {

    @Option(
            names = "--include",
            split = ",",
            paramLabel = "TABLE",
            description = "Only these tables and views; * and ? stand for any text and one character.")
    private @Nullable List<String> include;

    @Option(names = "--exclude", split = ",", paramLabel = "TABLE", description = "Not these tables and views.")
    private @Nullable List<String> exclude;

    @Option(
            names = "--schema",
            split = ",",
            paramLabel = "SCHEMA",
            description = "The schemas to read; without it the connection's default schema.")
    private @Nullable List<String> schemas;

    @Option(
            names = "--not-exposed",
            split = ",",
            paramLabel = "TABLE",
            description = "In the model, but not in the API.")
    private @Nullable List<String> notExposed;

    @Option(
            names = "--key",
            paramLabel = "TABLE=COLUMN,…",
            description = "What identifies the rows of a view, or of a table without a key.")
    private @Nullable List<String> keys;

    @Option(
            names = "--names",
            paramLabel = "FILE",
            description = "A YAML file of names to take instead of the inferred ones; kept as .coppice/names.yaml.")
    private @Nullable Path names;

    /** The file of chosen names, read; nothing if there is none. */
    public Optional<NamesFile> names(World world) {
        return Optional.ofNullable(names).map(file -> NamesFile.read(world.resolve(file.toString())));
    }

    /** Other choices, each replaced where an option says so. */
    public Choices over(Choices before) {
        Selection selection = before.selection();
        Choices choices = before.withSelection(new Selection(
                chosen(schemas, selection.schemas()),
                chosen(include, selection.include()),
                chosen(exclude, selection.exclude()),
                chosen(notExposed, selection.notExposed())));
        return keys == null ? choices : choices.withKeys(byTable(keys));
    }

    /** An option with an empty value chooses nothing, as after {@code create} without it. */
    private static List<String> chosen(@Nullable List<String> option, List<String> before) {
        return option == null
                ? before
                : option.stream().filter(name -> !name.isBlank()).toList();
    }

    private static SortedMap<String, List<String>> byTable(List<String> keys) {
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
