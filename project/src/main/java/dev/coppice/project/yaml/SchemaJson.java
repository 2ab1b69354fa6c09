package dev.coppice.project.yaml;

import dev.coppice.schema.Schema;
import dev.coppice.schema.snapshot.SchemaTree;

/** The file in which the schema is kept that the project was last made from. */
public final class SchemaJson {

    /** Where the file is. */
    public static final String PATH = ".coppice/schema.json";

    private SchemaJson() {}

    /** The text of the file. */
    public static String print(Schema schema) {
        return JsonText.of(SchemaTree.toTree(schema));
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
