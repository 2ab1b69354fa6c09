package dev.coppice.jsonapi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of a key, in the order of its parts. Only keys of {@link Key.Origin#WHOLE_ROW} hold nulls. */
public record KeyValue(List<@Nullable Object> parts) {

    // Not compact: javac keeps no @Nullable inside the parameters of a compact constructor for other modules to see.
    public KeyValue(List<@Nullable Object> parts) {
        this.parts = parts.size() == 1
                ? Collections.singletonList(parts.getFirst())
                : Collections.unmodifiableList(new ArrayList<>(parts));
    }

    /** The value of a key with one part. */
    public static KeyValue of(Object only) {
        return new KeyValue(List.of(only));
    }

    /** The value of a key with one part. */
    public Object single() {
        Object value = parts.getFirst();
        if (parts.size() != 1 || value == null) {
            throw new IllegalStateException("Not a key with one value: " + parts);
        }
        return value;
    }
}
