package dev.coppice.project.yaml;

import dev.coppice.model.naming.NameOverrides;
import dev.coppice.model.naming.NameOverrides.Ends;
import dev.coppice.model.naming.NameOverrides.HelperNames;
import dev.coppice.model.naming.NameOverrides.TableNames;
import dev.coppice.schema.Problem;
import dev.coppice.schema.TableName;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The file in which owners choose names instead of the inferred ones.
 *
 * <p>Tables by {@code name} or {@code schema.name}; a foreign key by its columns, separated by commas.
 */
public final class NamesYaml {

    /** Where the file is in a project. */
    public static final String PATH = ".coppice/names.yaml";

    private final String path;
    private final YamlTree in;

    private NamesYaml(String path) {
        this.path = path;
        this.in = YamlTree.in(path);
    }

    /**
     * The names that a file holds.
     *
     * @param path the file, for error texts
     * @throws Problem if it is not such a file, or has a key that means nothing
     */
    public static NameOverrides parse(String path, String text) {
        return new NamesYaml(path).overrides(YamlTree.map(path, text));
    }

    private NameOverrides overrides(Map<?, ?> tree) {
        refuseUnknown(tree, "the file", Set.of("tables", "plurals", "types"));
        Map<TableName, TableNames> tables = new HashMap<>();
        in.asMap(tree.get("tables"), "tables").forEach((key, value) -> {
            String table = in.asText(key, "tables");
            tables.put(tableName(table), tableNames(table, in.asMap(value, table)));
        });
        Map<TableName, String> types = new HashMap<>();
        texts(tree.get("types"), "types").forEach((type, name) -> types.put(tableName(type), name));
        return new NameOverrides(tables, texts(tree.get("plurals"), "plurals"), types);
    }

    private TableNames tableNames(String table, Map<?, ?> names) {
        refuseUnknown(names, table, Set.of("class", "resource", "attributes", "relationships", "key", "enums"));
        Map<List<String>, Ends> relationships = new HashMap<>();
        in.asMap(names.get("relationships"), table + ", relationships").forEach((key, value) -> {
            String columns = in.asText(key, table + ", relationships");
            relationships.put(columns(columns), ends(table + ", " + columns, in.asMap(value, columns)));
        });
        return new TableNames(
                textOrNull(names.get("class"), table + ", class"),
                textOrNull(names.get("resource"), table + ", resource"),
                texts(names.get("attributes"), table + ", attributes"),
                relationships,
                new HelperNames(
                        textOrNull(names.get("key"), table + ", key"), texts(names.get("enums"), table + ", enums")));
    }

    private Ends ends(String where, Map<?, ?> ends) {
        refuseUnknown(ends, where, Set.of("toOne", "toMany"));
        return new Ends(textOrNull(ends.get("toOne"), where), textOrNull(ends.get("toMany"), where));
    }

    private Map<String, String> texts(@Nullable Object value, String where) {
        Map<String, String> texts = new HashMap<>();
        in.asMap(value, where).forEach((key, text) -> texts.put(in.asText(key, where), in.asText(text, where)));
        return texts;
    }

    private @Nullable String textOrNull(@Nullable Object value, String where) {
        return value == null ? null : in.asText(value, where);
    }

    private void refuseUnknown(Map<?, ?> map, String where, Set<String> known) {
        for (Object key : map.keySet()) {
            if (!known.contains(String.valueOf(key))) {
                throw new Problem(
                        "In %s, %s has the unknown key '%s'".formatted(path, where, key),
                        "Take one of "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    private static TableName tableName(String text) {
        int dot = text.indexOf('.');
        return dot < 1 ? TableName.of(text) : new TableName(text.substring(0, dot), text.substring(dot + 1));
    }

    private static List<String> columns(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }
}
