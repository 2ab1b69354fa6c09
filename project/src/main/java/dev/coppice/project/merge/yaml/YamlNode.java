package dev.coppice.project.merge.yaml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/**
 * A node of a YAML text, with where it stands. All offsets count characters of the text.
 *
 * @param from where it begins, with its anchor and tag
 * @param start where its content begins
 * @param end where its content ends, without the line end
 * @param content what it is
 * @param anchor the name that other places can refer to it by
 */
record YamlNode(
        int from,
        int start,
        int end,
        Content content,
        @Nullable String anchor) {

    /** What a node is. */
    sealed interface Content {}

    /** Text. */
    record Scalar(String text, ScalarStyle style) implements Content {}

    /** A mapping or a list. */
    record Collection(Kind kind, Layout layout, List<Entry> entries) implements Content {

        /** What a collection holds. */
        enum Kind {
            MAPPING,
            LIST
        }

        /** How a collection is written. */
        enum Layout {
            /** An entry a line. */
            BLOCK,
            /** Between brackets. */
            FLOW,
            /** A mapping of one entry that stands in a list without brackets of its own. */
            PAIR
        }

        Collection {
            entries = List.copyOf(entries);
        }
    }

    /** The name of another node. */
    record Alias(String name) implements Content {}

    /**
     * An entry of a collection.
     *
     * @param first where it begins: at its key, its dash, or the item itself
     * @param key null for items of lists
     * @param colon where the value may begin: behind the colon or the dash
     */
    record Entry(int first, @Nullable YamlNode key, int colon, YamlNode value) {

        /** Where the entry ends, without what follows on the line. */
        int end() {
            return Math.max(value.end, colon);
        }

        boolean isNamed(String name) {
            return key != null && name.equals(key.text());
        }
    }

    /** What a scalar says; null for everything else. */
    @Nullable
    String text() {
        return content instanceof Scalar scalar ? scalar.text : null;
    }

    List<Entry> entries() {
        return content instanceof Collection collection ? collection.entries : List.of();
    }

    boolean isBlock() {
        return content instanceof Collection collection && collection.layout == Collection.Layout.BLOCK;
    }

    boolean isFlow() {
        return content instanceof Collection collection && collection.layout == Collection.Layout.FLOW;
    }

    boolean isMapping() {
        return content instanceof Collection collection && collection.kind == Collection.Kind.MAPPING;
    }

    /** Whether nothing stands there, or only a word for nothing. */
    boolean isVoid() {
        return content instanceof Scalar(String text, ScalarStyle style)
                && style == ScalarStyle.PLAIN
                && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }
}
