package dev.coppice.admin.read;

import dev.coppice.admin.Place;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A part of a YAML file, and where it stands. */
public sealed interface YamlValue {

    Place place();

    /**
     * A single value.
     *
     * @param value a text, a {@link Long}, {@link java.math.BigInteger}, {@link Double}, {@link Boolean} or null
     */
    record Scalar(@Nullable Object value, Place place) implements YamlValue {}

    /** A list. */
    record Items(List<YamlValue> items, Place place) implements YamlValue {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** Names and their values. */
    record Members(List<Member> members, Place place) implements YamlValue {
        public Members {
            members = List.copyOf(members);
        }

        /** The value that stands behind a name. */
        public Optional<YamlValue> find(String name) {
            return members.stream()
                    .filter(member -> member.name().equals(name))
                    .map(Member::value)
                    .findFirst();
        }
    }

    /** One name and its value. */
    record Member(String name, Place place, YamlValue value) {}

    /** Whether nothing stands there. */
    default boolean isNothing() {
        return this instanceof Scalar(Object value, Place place) && value == null;
    }

    /** It as maps, lists and single values. */
    default @Nullable Object plain() {
        return switch (this) {
            case Scalar scalar -> scalar.value();
            case Items items -> items.items().stream().map(YamlValue::plain).toList();
            case Members members -> {
                var map = new java.util.LinkedHashMap<String, @Nullable Object>();
                members.members()
                        .forEach(member -> map.put(member.name(), member.value().plain()));
                yield map;
            }
        };
    }
}
