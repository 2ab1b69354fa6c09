package dev.coppice.schema.snapshot;

import dev.coppice.schema.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A branch of a tree that somebody may have edited: whatever is asked of it is there, at its default, or said to be wrong.
 *
 * @param path where it stands, for the message
 */
record Branch(String path, Map<?, ?> leaves) {

    boolean has(String key) {
        return leaves.get(key) != null;
    }

    String text(String key) {
        String text = findText(key);
        if (text == null) {
            throw wrong(key, "a text");
        }
        return text;
    }

    @Nullable
    String findText(String key) {
        Object value = leaves.get(key);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw wrong(key, "a text");
    }

    long number(String key) {
        if (leaves.get(key) instanceof Number number) {
            return number.longValue();
        }
        throw wrong(key, "a whole number");
    }

    int number(String key, int usual) {
        return has(key) ? Math.toIntExact(number(key)) : usual;
    }

    @Nullable
    Integer findNumber(String key) {
        return has(key) ? Math.toIntExact(number(key)) : null;
    }

    boolean isTrue(String key) {
        Object value = leaves.get(key);
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        throw wrong(key, "true or false");
    }

    <E extends Enum<E>> E word(String key, Class<E> kinds, E usual) {
        String word = findText(key);
        if (word == null) {
            return usual;
        }
        for (E kind : kinds.getEnumConstants()) {
            if (TreeWriter.word(kind).equals(word)) {
                return kind;
            }
        }
        throw wrong(key, "one of the words for " + kinds.getSimpleName().toLowerCase(Locale.ROOT));
    }

    Branch branch(String key) {
        return branch(path + "/" + key, leaves.get(key));
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Object item : items(key)) {
            if (!(item instanceof String text)) {
                throw wrong(key, "a list of texts");
            }
            texts.add(text);
        }
        return texts;
    }

    <T> List<T> branches(String key, Function<Branch, T> reader) {
        List<T> found = new ArrayList<>();
        for (Object item : items(key)) {
            found.add(reader.apply(branch(path + "/" + key + "/" + found.size(), item)));
        }
        return found;
    }

    List<?> items(String key) {
        Object value = leaves.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> items) {
            return items;
        }
        throw wrong(key, "a list");
    }

    Problem wrong(String key, String expected) {
        return wrongAt(path + "/" + key, expected);
    }

    private static Branch branch(String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> leaves) {
            return new Branch(path, leaves);
        }
        throw wrongAt(path, "a map");
    }

    private static Problem wrongAt(String path, String expected) {
        return new Problem(
                "The stored schema is damaged: %s should be %s".formatted(path, expected),
                "Bring the file back from version control, or read the database again");
    }
}
