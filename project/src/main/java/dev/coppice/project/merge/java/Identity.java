package dev.coppice.project.merge.java;

import dev.coppice.project.SameThings;
import dev.coppice.project.code.Mapping;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * By what the versions of a class find the same member: first by what it maps to exactly, then less and
 * less so.
 */
final class Identity {

    private final Map<String, String> columns;
    private final Map<String, String> classes;
    private final SameThings same;

    /**
     * @param columns what columns of the class's table are called today, by their names in the base
     */
    Identity(SameThings same, Map<String, String> columns) {
        this.same = same;
        this.columns = columns;
        this.classes = same.classes();
    }

    /** The key of a property of a version that uses today's names. */
    static String exact(Property property) {
        return exact(property, UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** The same without the class on the other side of an association. */
    static String loose(Property property) {
        return loose(property, UnaryOperator.identity());
    }

    /** The key of a property of the base as a key of what is generated today. */
    String today(Property property) {
        return switch (property.mapping()) {
            case Mapping.Inverse(String target, String mappedBy) -> inverse(className(target), mappedBy);
            default -> exact(property, this::column, this::className);
        };
    }

    /** The same without the class on the other side of an association. */
    String looselyToday(Property property) {
        return switch (property.mapping()) {
            case Mapping.Inverse i -> today(property);
            default -> loose(property, this::column);
        };
    }

    String column(String inBase) {
        return columns.getOrDefault(inBase, inBase);
    }

    String className(String inBase) {
        return classes.getOrDefault(inBase, inBase);
    }

    /** Whether two inverse sides may be the same though their pairs have different names. */
    boolean mayBeRenamed(Mapping.Inverse base, Mapping.Inverse today) {
        return className(base.target()).equals(today.target())
                && same.members().values().stream()
                        .anyMatch(members -> today.mappedBy().equals(members.get(base.mappedBy())));
    }

    /** Whether it is known that a property has another name today, rather than that only the generator chose one. */
    boolean isRenamed(Property base, Property today) {
        return !base.columns().equals(today.columns())
                || same.members().values().stream()
                        .anyMatch(members -> today.name().equals(members.get(base.name())));
    }

    private static String exact(Property property, UnaryOperator<String> column, UnaryOperator<String> className) {
        return switch (property.mapping()) {
            case Mapping.ToOne(var columns, String target) -> toOne(columns, column) + " to " + className.apply(target);
            default -> loose(property, column);
        };
    }

    private static String loose(Property property, UnaryOperator<String> column) {
        return switch (property.mapping()) {
            case Mapping.Basic(String name) -> "column " + column.apply(name);
            case Mapping.ToOne(var columns, String target) -> toOne(columns, column);
            case Mapping.Inverse(String target, String mappedBy) -> inverse(target, mappedBy);
            case Mapping.Other o -> "field " + property.name();
            case Mapping.None n -> "field " + property.name();
        };
    }

    private static String toOne(List<String> columns, UnaryOperator<String> column) {
        return "foreign key " + columns.stream().map(column).sorted().toList();
    }

    private static String inverse(String target, String mappedBy) {
        return "inverse " + target + "." + mappedBy;
    }
}
