package dev.coppice.project.yaml;

import dev.coppice.model.naming.NameOverrides;
import dev.coppice.model.naming.NameOverrides.Ends;
import dev.coppice.model.naming.NameOverrides.HelperNames;
import dev.coppice.model.naming.NameOverrides.TableNames;
import dev.coppice.schema.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The file in which names are kept that Coppice gave once and would not give today, for as long as a file of the project
 * may still have them: one step for each rebuild that gave something another name, oldest first.
 */
public final class GivenNamesJson {

    /** Where the file is. */
    public static final String PATH = ".coppice/given-names.json";

    private final YamlTree in = YamlTree.in(PATH);

    private GivenNamesJson() {}

    /** The text of the file. */
    public static String print(List<NameOverrides> steps) {
        return JsonText.of(
                Map.of("steps", steps.stream().map(GivenNamesJson::step).toList()));
    }

    /**
     * The names that a file holds.
     *
     * @throws dev.coppice.schema.Problem if it is not such a file
     */
    public static List<NameOverrides> parse(String text) {
        GivenNamesJson file = new GivenNamesJson();
        return file.in.asList(YamlTree.map(PATH, text).get("steps"), "steps").stream()
                .map(step -> file.step(file.in.asMap(step, "steps")))
                .toList();
    }

    private static Map<String, Object> step(NameOverrides names) {
        List<Object> tables = new ArrayList<>();
        new TreeMap<>(names.tables()).forEach((table, own) -> tables.add(table(table, own)));
        return Map.of("tables", tables);
    }

    private static Map<String, Object> table(TableName table, TableNames names) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("table", name(table));
        putUnlessNull(facts, "class", names.className());
        putUnlessNull(facts, "resource", names.resource());
        putUnlessEmpty(facts, "attributes", new TreeMap<>(names.attributes()));
        putUnlessEmpty(
                facts,
                "relationships",
                names.relationships().entrySet().stream()
                        .sorted(Comparator.comparing(entry -> String.join(",", entry.getKey())))
                        .map(entry -> ends(entry.getKey(), entry.getValue()))
                        .toList());
        putUnlessNull(facts, "key", names.helpers().key());
        putUnlessEmpty(facts, "enums", new TreeMap<>(names.helpers().enums()));
        return facts;
    }

    private static Map<String, Object> ends(List<String> columns, Ends ends) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("columns", columns);
        putUnlessNull(facts, "toOne", ends.toOne());
        putUnlessNull(facts, "toMany", ends.toMany());
        return facts;
    }

    private static List<String> name(TableName table) {
        return table.findSchema().map(schema -> List.of(schema, table.name())).orElseGet(() -> List.of(table.name()));
    }

    private static void putUnlessNull(Map<String, Object> facts, String key, @Nullable String name) {
        if (name != null) {
            facts.put(key, name);
        }
    }

    private static void putUnlessEmpty(Map<String, Object> facts, String key, List<?> items) {
        if (!items.isEmpty()) {
            facts.put(key, items);
        }
    }

    private static void putUnlessEmpty(Map<String, Object> facts, String key, Map<?, ?> items) {
        if (!items.isEmpty()) {
            facts.put(key, items);
        }
    }

    private NameOverrides step(Map<?, ?> step) {
        Map<TableName, TableNames> tables = new HashMap<>();
        for (Object entry : in.asList(step.get("tables"), "tables")) {
            Map<?, ?> facts = in.asMap(entry, "tables");
            tables.put(tableName(facts.get("table")), names(facts));
        }
        return new NameOverrides(tables, Map.of());
    }

    private TableNames names(Map<?, ?> facts) {
        Map<List<String>, Ends> relationships = new HashMap<>();
        for (Object entry : in.asList(facts.get("relationships"), "relationships")) {
            Map<?, ?> ends = in.asMap(entry, "relationships");
            relationships.put(
                    in.asTexts(ends.get("columns"), "columns"),
                    new Ends(textOrNull(ends, "toOne"), textOrNull(ends, "toMany")));
        }
        return new TableNames(
                textOrNull(facts, "class"),
                textOrNull(facts, "resource"),
                texts(facts, "attributes"),
                relationships,
                new HelperNames(textOrNull(facts, "key"), texts(facts, "enums")));
    }

    private Map<String, String> texts(Map<?, ?> facts, String key) {
        Map<String, String> texts = new HashMap<>();
        in.asMap(facts.get(key), key).forEach((name, text) -> texts.put(in.asText(name, key), in.asText(text, key)));
        return texts;
    }

    private @Nullable String textOrNull(Map<?, ?> facts, String key) {
        Object value = facts.get(key);
        return value == null ? null : in.asText(value, key);
    }

    private TableName tableName(@Nullable Object value) {
        List<String> words = in.asTexts(value, "a name");
        if (words.isEmpty() || words.size() > 2) {
            throw in.unexpected("a name", "a table's");
        }
        return words.size() == 1 ? TableName.of(words.getFirst()) : new TableName(words.get(0), words.get(1));
    }
}
