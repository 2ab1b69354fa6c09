package dev.coppice.project.yaml;

import dev.coppice.schema.Problem;
import dev.coppice.schema.Schema;
import dev.coppice.schema.snapshot.SchemaTree;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The file in which is kept where the last run of migrations left the project's database. It is there from the first run on.
 */
public final class DatabaseJson {

    /** Where the file is. */
    public static final String PATH = ".coppice/database.json";

    private static final String VERSION = "version";
    private static final String SCHEMA = "schema";

    private DatabaseJson() {}

    /**
     * Where a database is.
     *
     * @param version of the newest migration that is applied; empty where none is
     */
    public record State(String version, Schema schema) {}

    /** The text of the file. */
    public static String print(State state) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(VERSION, state.version());
        tree.put(SCHEMA, SchemaTree.toTree(state.schema()));
        return JsonText.of(tree);
    }

    /**
     * What a file holds.
     *
     * @throws Problem if it is not such a file
     */
    public static State parse(String text) {
        Map<?, ?> tree = YamlTree.map(PATH, text);
        if (tree.get(VERSION) instanceof String version && tree.get(SCHEMA) instanceof Map<?, ?> schema) {
            return new State(version, SchemaTree.fromTree(schema));
        }
        throw new Problem(
                "%s does not say where the database is".formatted(PATH),
                "Take it from version control, or delete it: the next 'coppice migrate upgrade' writes it anew");
    }
}
