package dev.coppice.project.yaml;

import dev.coppice.schema.Identities;
import dev.coppice.schema.Identities.Identified;
import dev.coppice.schema.Identities.Identity;
import dev.coppice.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The file in which the identities are kept of the tables and columns from which the project was last made. They hold
 * for the database of one developer, so the file is not for version control; without it, renames are asked for.
 */
public final class IdentitiesJson {

    /** Where the file is. */
    public static final String PATH = ".coppice/local/identities.json";

    /** Where it is said that the file and its neighbours are not for version control, and what is said there. */
    public static final String IGNORE_PATH = ".coppice/local/.gitignore";

    public static final String IGNORE_TEXT = "*\n";

    private final YamlTree in = YamlTree.in(PATH);

    private IdentitiesJson() {}

    /** The text of the file. */
    public static String print(Identities identities) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("database", identities.database());
        tree.put("moment", identities.moment());
        List<Map<String, Object>> tables = new ArrayList<>();
        new TreeMap<>(identities.tables()).forEach((name, table) -> tables.add(table(name, table)));
        tree.put("tables", tables);
        return JsonText.of(tree);
    }

    private static Map<String, Object> table(TableName name, Identified table) {
        Map<String, Object> facts = new LinkedHashMap<>();
        name.findSchema().ifPresent(schema -> facts.put("schema", schema));
        facts.put("name", name.name());
        facts.putAll(identity(table.identity()));
        Map<String, Object> columns = new LinkedHashMap<>();
        new TreeMap<>(table.columns()).forEach((column, identity) -> columns.put(column, identity(identity)));
        facts.put("columns", columns);
        return facts;
    }

    private static Map<String, Object> identity(Identity identity) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", identity.id());
        facts.put("touched", identity.touched());
        return facts;
    }

    /**
     * The identities that a file holds.
     *
     * @throws dev.coppice.schema.Problem if it is not such a file
     */
    public static Identities parse(String text) {
        IdentitiesJson file = new IdentitiesJson();
        Map<?, ?> tree = YamlTree.map(PATH, text);
        Map<TableName, Identified> tables = new HashMap<>();
        for (Object item : file.in.asList(tree.get("tables"), "tables")) {
            Map<?, ?> facts = file.in.asMap(item, "tables");
            tables.put(file.name(facts), file.table(facts));
        }
        return new Identities(file.in.asText(tree.get("database"), "database"), file.number(tree, "moment"), tables);
    }

    private TableName name(Map<?, ?> facts) {
        Object schema = facts.get("schema");
        return new TableName(schema == null ? null : in.asText(schema, "schema"), in.asText(facts.get("name"), "name"));
    }

    private Identified table(Map<?, ?> facts) {
        Map<String, Identity> columns = new HashMap<>();
        in.asMap(facts.get("columns"), "columns")
                .forEach((column, identity) ->
                        columns.put(in.asText(column, "columns"), identity(in.asMap(identity, "columns"))));
        return new Identified(identity(facts), columns);
    }

    private Identity identity(Map<?, ?> facts) {
        return new Identity(number(facts, "id"), number(facts, "touched"));
    }

    private long number(Map<?, ?> facts, String key) {
        @Nullable Object value = facts.get(key);
        if (value instanceof Number number) {
            return number.longValue();
        }
        throw in.unexpected(key, "a number");
    }
}
