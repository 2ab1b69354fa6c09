package dev.coppice.project.yaml;

import dev.coppice.schema.TableName;
import dev.coppice.schema.diff.SchemaRenames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The file in which renames are kept for as long as a file of the project still has the old names: one step for each
 * rebuild that renamed something, oldest first.
 */
public final class RenamesJson {

    /** Where the file is. */
    public static final String PATH = ".coppice/renames.json";

    private final YamlTree in = YamlTree.in(PATH);

    private RenamesJson() {}

    /** The text of the file. */
    public static String print(List<SchemaRenames> steps) {
        return JsonText.of(Map.of("steps", steps.stream().map(RenamesJson::step).toList()));
    }

    /**
     * The renames that a file holds.
     *
     * @throws dev.coppice.schema.Problem if it is not such a file
     */
    public static List<SchemaRenames> parse(String text) {
        RenamesJson file = new RenamesJson();
        return file.in.asList(YamlTree.map(PATH, text).get("steps"), "steps").stream()
                .map(step -> file.step(file.in.asMap(step, "steps")))
                .toList();
    }

    private static Map<String, Object> step(SchemaRenames renames) {
        List<Object> tables = new ArrayList<>();
        new TreeMap<>(renames.tables()).forEach((from, to) -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("from", name(from));
            entry.put("to", name(to));
            tables.add(entry);
        });
        List<Object> columns = new ArrayList<>();
        new TreeMap<>(renames.columns()).forEach((table, names) -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("table", name(table));
            entry.put("names", new TreeMap<>(names));
            columns.add(entry);
        });
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("tables", tables);
        tree.put("columns", columns);
        return tree;
    }

    private static List<String> name(TableName table) {
        return table.findSchema().map(schema -> List.of(schema, table.name())).orElseGet(() -> List.of(table.name()));
    }

    private SchemaRenames step(Map<?, ?> tree) {
        Map<TableName, TableName> tables = new TreeMap<>();
        for (Object entry : in.asList(tree.get("tables"), "tables")) {
            Map<?, ?> map = in.asMap(entry, "tables");
            tables.put(tableName(map.get("from")), tableName(map.get("to")));
        }
        Map<TableName, Map<String, String>> columns = new TreeMap<>();
        for (Object entry : in.asList(tree.get("columns"), "columns")) {
            Map<?, ?> map = in.asMap(entry, "columns");
            Map<String, String> names = new TreeMap<>();
            in.asMap(map.get("names"), "columns")
                    .forEach((from, to) -> names.put(in.asText(from, "columns"), in.asText(to, "columns")));
            columns.put(tableName(map.get("table")), names);
        }
        return new SchemaRenames(tables, columns);
    }

    private TableName tableName(@Nullable Object value) {
        List<String> words = in.asTexts(value, "a name");
        if (words.isEmpty() || words.size() > 2) {
            throw in.unexpected("a name", "a table's");
        }
        return words.size() == 1 ? TableName.of(words.getFirst()) : new TableName(words.get(0), words.get(1));
    }
}
