package dev.coppice.project.yaml;

import dev.coppice.schema.Schema;
import dev.coppice.schema.snapshot.SchemaTree;

/**
 * The file that says which schema the entity classes described when a migration was last written for them. It is there from
 * the first migration on until the classes are generated anew.
 */
public final class ClassesJson {

    /** Where the file is. */
    public static final String PATH = ".coppice/classes.json";

    private ClassesJson() {}

    /** The text of the file. */
    public static String print(Schema schema) {
        return SchemaJson.print(schema);
    }

    /**
     * The schema that a file holds.
     *
     * @throws dev.coppice.schema.Problem if it is not such a file
     */
    public static Schema parse(String text) {
        return SchemaTree.fromTree(YamlTree.map(PATH, text));
    }
}
