package dev.coppice.jsonapi.query;

import dev.coppice.jsonapi.query.SortKey.Direction;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a collection in place of its resources.
 *
 * @param functions at least one
 * @param groups what the resources are grouped by; none for all of them together
 * @param sort how the groups are sorted; missing values are the greatest
 */
public record Aggregation(List<Function> functions, List<Group> groups, List<Sort> sort) {

    public Aggregation {
        functions = List.copyOf(functions);
        groups = List.copyOf(groups);
        sort = List.copyOf(sort);
        if (functions.isEmpty()) {
            throw new IllegalArgumentException("An aggregation has at least one function");
        }
    }

    /**
     * One figure: {@code count()}, {@code sum(amountTotal)}.
     *
     * @param name as it was asked for
     * @param path to an attribute along to-one relationships; null for the resources themselves
     */
    public record Function(String name, Kind kind, @Nullable Path path) {}

    /** What is made of the values of a group. */
    public enum Kind {
        COUNT,
        SUM,
        AVG,
        MIN,
        MAX;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Something that resources of one group have in common: {@code customer.country}, {@code month(orderedAt)}.
     *
     * @param name as it was asked for
     * @param path to an attribute or an id along to-one relationships
     * @param span the part of time that values are cut to; null if they are not
     */
    public record Group(String name, Path path, @Nullable Span span) {}

    /** A part of time. */
    public enum Span {
        YEAR(4),
        MONTH(7),
        DAY(10);

        private final int characters;

        Span(int characters) {
            this.characters = characters;
        }

        /** How many characters of a date in ISO 8601 tell it. */
        public int characters() {
            return characters;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A figure or group, by its name, that groups are sorted by. */
    public record Sort(String name, Direction direction) {}

    String printFunctions() {
        return functions.stream().map(Function::name).collect(Collectors.joining(","));
    }

    String printGroups() {
        return groups.stream().map(Group::name).collect(Collectors.joining(","));
    }

    String printSort() {
        return sort.stream()
                .map(key -> (key.direction() == Direction.DESCENDING ? "-" : "") + key.name())
                .collect(Collectors.joining(","));
    }
}
