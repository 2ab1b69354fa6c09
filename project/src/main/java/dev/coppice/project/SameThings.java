package dev.coppice.project;

import java.util.Map;

/**
 * What is the same thing under another name in what is generated today: because the database renamed it, or because the
 * owner renamed the class or field that it became. Maps from the name in the base to the name in theirs; what is not
 * mentioned keeps its name.
 *
 * @param classes simple names of entity classes, key classes and enums
 * @param resources names of resources
 * @param members names of attributes and relationships, by the resource's name in the base
 * @param columns names of columns, by the table's name in the base as it stands in {@code @Table}
 * @param tables names of tables as they stand in {@code @Table}
 */
public record SameThings(
        Map<String, String> classes,
        Map<String, String> resources,
        Map<String, Map<String, String>> members,
        Map<String, Map<String, String>> columns,
        Map<String, String> tables) {

    /** Every name means what it meant. */
    public static final SameThings NOTHING_RENAMED = new SameThings(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    public SameThings {
        classes = Map.copyOf(classes);
        resources = Map.copyOf(resources);
        members = Map.copyOf(members);
        columns = Map.copyOf(columns);
        tables = Map.copyOf(tables);
    }
}
