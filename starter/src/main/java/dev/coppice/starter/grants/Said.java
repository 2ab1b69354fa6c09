package dev.coppice.starter.grants;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * One thing that the settings say about grants. They are read as they are written: Spring's own way to bind settings changes
 * the letters of their names, and roles and resources are names.
 *
 * @param place where it is said, as words for people; empty where nobody knows
 * @param role null where no role is named
 * @param resource null where no resource is named
 * @param words what is granted
 */
record Said(String place, @Nullable String role, @Nullable String resource, List<String> words) {

    static final String PREFIX = "coppice.grants";

    private static final String OF_PROCESS = "COPPICE_GRANTS";
    private static final Pattern INDEX = Pattern.compile("(?s)(.+)\\[\\d+]");
    private static final Pattern NAMED = Pattern.compile("(?s)[.]?(.+?)(?:\\[([^\\[\\]]+)]|[.]([^.\\[\\]]+))");

    Said {
        words = List.copyOf(words);
    }

    /** Whether the variables of the process speak of grants, in which capital letters are not told from others. */
    static boolean inVariables(ConfigurableEnvironment environment) {
        return environment.getPropertySources().stream()
                .filter(source ->
                        source.getName().endsWith(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME))
                .flatMap(Said::names)
                .anyMatch(name -> name.startsWith(OF_PROCESS));
    }

    /** All that is said; of what is said twice about a role and a resource, what comes first in the order of settings. */
    static List<Said> of(ConfigurableEnvironment environment) {
        Map<List<Optional<String>>, Said> all = new LinkedHashMap<>();
        for (PropertySource<?> source : environment.getPropertySources()) {
            in(source, environment)
                    .forEach(said -> all.putIfAbsent(
                            List.of(Optional.ofNullable(said.role()), Optional.ofNullable(said.resource())), said));
        }
        return List.copyOf(all.values());
    }

    private static List<Said> in(PropertySource<?> source, ConfigurableEnvironment environment) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        Map<String, String> places = new LinkedHashMap<>();
        names(source).filter(Said::isOurs).forEach(name -> {
            Matcher indexed = INDEX.matcher(name);
            String whole = indexed.matches() ? indexed.group(1) : name;
            places.putIfAbsent(whole, place(source, name));
            String value = environment.resolveRequiredPlaceholders(String.valueOf(source.getProperty(name)));
            List<String> said = words.computeIfAbsent(whole, key -> new ArrayList<>());
            Stream.of(value.split(",", -1))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .forEach(said::add);
        });
        return words.entrySet().stream()
                .map(entry -> said(places.getOrDefault(entry.getKey(), ""), entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Said said(String place, String name, List<String> words) {
        String rest = name.substring(PREFIX.length());
        Matcher named = NAMED.matcher(rest);
        if (!named.matches()) {
            String role = unwrapped(rest.replaceFirst("^[.]", ""));
            return new Said(place, role.isEmpty() ? null : role, null, words);
        }
        String resource = named.group(2) == null ? named.group(3) : named.group(2);
        return new Said(place, unwrapped(named.group(1)), resource, words);
    }

    private static String unwrapped(String role) {
        return role.replaceFirst("^\\[(.*)]$", "$1");
    }

    private static boolean isOurs(String name) {
        return name.equals(PREFIX) || name.startsWith(PREFIX + ".") || name.startsWith(PREFIX + "[");
    }

    private static Stream<String> names(PropertySource<?> source) {
        return source instanceof EnumerablePropertySource<?> known
                ? Stream.of(known.getPropertyNames())
                : Stream.empty();
    }

    private static String place(PropertySource<?> source, String name) {
        Origin origin = OriginLookup.getOrigin(source, name);
        if (!(origin instanceof TextResourceOrigin text) || text.getResource() == null) {
            return "";
        }
        String file = String.valueOf(text.getResource().getFilename());
        return text.getLocation() == null
                ? file + ": "
                : "%s, line %d: ".formatted(file, text.getLocation().getLine() + 1);
    }
}
