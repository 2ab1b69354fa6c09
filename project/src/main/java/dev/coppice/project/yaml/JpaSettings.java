package dev.coppice.project.yaml;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a project's configuration tells Hibernate about the mapping, by Hibernate's own names. What concerns connections,
 * caches and statements is left out, and so is what only the environment knows.
 */
public final class JpaSettings {

    /** Where a created project keeps its configuration. */
    public static final String PATH = "src/main/resources/application.yaml";

    private static final String PROPERTIES = "spring.jpa.properties.";

    private static final Map<String, String> BY_SPRING = Map.of(
            "spring.jpa.database-platform", "hibernate.dialect",
            "spring.jpa.hibernate.naming.implicit-strategy", "hibernate.implicit_naming_strategy",
            "spring.jpa.hibernate.naming.physical-strategy", "hibernate.physical_naming_strategy");

    private static final List<String> ABOUT_THE_MAPPING = List.of(
            "hibernate.auto_quote_keyword",
            "hibernate.default_",
            "hibernate.dialect",
            "hibernate.globally_quoted_identifiers",
            "hibernate.id.",
            "hibernate.implicit_naming_strategy",
            "hibernate.mapping.",
            "hibernate.physical_naming_strategy",
            "hibernate.timezone.",
            "hibernate.type.",
            "hibernate.use_nationalized_character_data");

    private JpaSettings() {}

    /**
     * The settings in a configuration.
     *
     * @throws dev.coppice.schema.Problem if it cannot be read
     */
    public static SortedMap<String, String> parse(String text) {
        SortedMap<String, String> flat = new TreeMap<>();
        flatten("", YamlTree.map(PATH, text), flat);
        SortedMap<String, String> settings = new TreeMap<>();
        flat.forEach((name, value) -> {
            String own = name.startsWith(PROPERTIES) ? name.substring(PROPERTIES.length()) : BY_SPRING.get(name);
            if (own != null && isAboutTheMapping(own) && !value.contains("${")) {
                settings.put(own, value);
            }
        });
        return settings;
    }

    private static boolean isAboutTheMapping(String name) {
        return ABOUT_THE_MAPPING.stream().anyMatch(name::startsWith);
    }

    private static void flatten(String name, @Nullable Object value, Map<String, String> flat) {
        switch (value) {
            case null -> {}
            case Map<?, ?> map ->
                map.forEach(
                        (key, inner) -> flatten(name.isEmpty() ? String.valueOf(key) : name + "." + key, inner, flat));
            default -> flat.put(name, value.toString());
        }
    }
}
