package dev.coppice.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index that is not merely the shadow of a key or unique constraint.
 *
 * @param method the engine's word for its kind ({@code gin}, {@code hash}, {@code fulltext}), or null for the usual tree
 * @param predicate the condition of a partial index in the engine's own words, or null
 * @param include columns carried along but not ordered by
 * @param comment what people wrote about it, or null
 */
public record Index(
        String name,
        List<IndexPart> parts,
        boolean unique,
        @Nullable String method,
        @Nullable String predicate,
        List<String> include,
        @Nullable String comment) {

    public Index {
        parts = List.copyOf(parts);
        include = List.copyOf(include);
    }

    /** An index that nobody comments on. */
    public Index(
            String name,
            List<IndexPart> parts,
            boolean unique,
            @Nullable String method,
            @Nullable String predicate,
            List<String> include) {
        this(name, parts, unique, method, predicate, include, null);
    }

    /** The same index, with another comment or none. */
    public Index withComment(@Nullable String newComment) {
        return new Index(name, parts, unique, method, predicate, include, newComment);
    }

    /** A plain index over columns. */
    public static Index of(String name, String... columns) {
        List<IndexPart> parts = List.of(columns).stream().map(IndexPart::column).toList();
        return new Index(name, parts, false, null, null, List.of());
    }
}
