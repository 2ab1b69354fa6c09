package dev.coppice.schema.snapshot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A branch in the making: puts only what differs from its default. */
final class Leaves {

    private final Map<String, Object> leaves = new LinkedHashMap<>();

    Leaves put(String key, Object value) {
        leaves.put(key, value);
        return this;
    }

    Leaves putIfGiven(String key, @Nullable Object value) {
        if (value != null) {
            leaves.put(key, value);
        }
        return this;
    }

    Leaves putIfTrue(String key, boolean value) {
        return value ? put(key, true) : this;
    }

    Leaves putUnless(Object usual, String key, Object value) {
        return value.equals(usual) ? this : put(key, value);
    }

    <T> Leaves putAll(String key, List<T> items, Function<T, ?> tree) {
        return items.isEmpty() ? this : put(key, items.stream().map(tree).toList());
    }

    Leaves putAll(String key, List<String> texts) {
        return putAll(key, texts, text -> text);
    }

    Map<String, Object> tree() {
        return leaves;
    }
}
