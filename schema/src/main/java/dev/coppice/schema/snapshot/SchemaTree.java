package dev.coppice.schema.snapshot;

import dev.coppice.schema.Schema;
import java.util.Map;

/**
 * Turns a schema into a tree of maps, lists, text, whole numbers and truth values, and back. The order of the keys is
 * always the same, and what is at its default is left out, so that a stored tree changes where the schema did.
 *
 * <p>The law: {@code fromTree(toTree(schema))} equals {@code schema}.
 */
public final class SchemaTree {

    private SchemaTree() {}

    /** The schema as a tree, for any JSON or YAML library to print. */
    public static Map<String, Object> toTree(Schema schema) {
        return TreeWriter.schema(schema);
    }

    /**
     * The schema that a tree describes.
     *
     * @throws dev.coppice.schema.Problem if the tree is not one of ours; it says where
     */
    public static Schema fromTree(Map<?, ?> tree) {
        return new TreeReader().schema(new Branch("", tree));
    }
}
