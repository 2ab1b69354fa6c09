package dev.coppice.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What an API has, as far as a description of an admin app can be wrong about it: resources by name, with their fields. */
public record ApiOutline(SequencedMap<String, Map<String, Field>> resources) {

    /** A field of a resource. */
    public sealed interface Field {

        /**
         * A single value; {@code id} is one.
         *
         * @param values the only ones it takes; null where it takes others, too
         */
        record Value(Kind kind, @Nullable List<String> values) implements Field {
            public Value {
                values = values == null ? null : List.copyOf(values);
            }
        }

        record ToOne(String target) implements Field {}

        record ToMany(String target) implements Field {}
    }

    /** What kind of value a field holds. */
    public enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        /** Dates and times. */
        MOMENT,
        JSON,
        OTHER
    }

    public ApiOutline {
        resources = new LinkedHashMap<>(resources);
    }

    /** The fields of a resource. */
    public Map<String, Field> fields(String resource) {
        return resources.getOrDefault(resource, Map.of());
    }

    /** The field, which the caller knows to be there. */
    public Field field(String resource, String name) {
        return Objects.requireNonNull(fields(resource).get(name), name);
    }

    /** What a path through to-one relationships leads to. */
    public Optional<Field> find(String resource, String path) {
        int dot = path.indexOf('.');
        Optional<Field> first = Optional.ofNullable(fields(resource).get(dot < 0 ? path : path.substring(0, dot)));
        return dot < 0
                ? first
                : first.flatMap(field -> field instanceof Field.ToOne toOne
                        ? find(toOne.target(), path.substring(dot + 1))
                        : Optional.empty());
    }
}
