package dev.coppice.admin.read;

import dev.coppice.admin.Finding;
import dev.coppice.admin.Suggestion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares a file with a JSON Schema and takes away what does not fit, one finding for each, so that the rest can be
 * used. Knows the words of JSON Schema that the schema of the admin description uses; others are a mistake of ours.
 */
final class SchemaCheck {

    private static final Set<String> KNOWN = Set.of(
            "$schema",
            "$ref",
            "$defs",
            "title",
            "description",
            "default",
            "examples",
            "type",
            "enum",
            "properties",
            "additionalProperties",
            "required",
            "items",
            "uniqueItems",
            "anyOf",
            "minimum",
            "maximum",
            "pattern");

    private final Map<?, ?> root;
    private final List<Finding> findings;

    SchemaCheck(Map<?, ?> root, List<Finding> findings) {
        this.root = root;
        this.findings = findings;
    }

    /** What of the file fits. */
    Optional<YamlValue> fitting(YamlValue file) {
        return Optional.ofNullable(fit(file, root, "the file"));
    }

    private @Nullable YamlValue fit(YamlValue value, Map<?, ?> schema, String what) {
        Map<?, ?> rule = resolved(schema);
        if (rule.containsKey("anyOf")) {
            return alternative(value, list(rule.get("anyOf")), what);
        }
        if (!hasType(value, rule)) {
            return refuse(
                    value, "%s is %s, not %s".formatted(what, kind(value), wanted(rule)), "Write " + wanted(rule));
        }
        return switch (value) {
            case YamlValue.Scalar scalar -> scalar(scalar, rule, what);
            case YamlValue.Items items -> items(items, rule, what);
            case YamlValue.Members members -> members(members, rule, what);
        };
    }

    private @Nullable YamlValue alternative(YamlValue value, List<?> alternatives, String what) {
        for (Object alternative : alternatives) {
            Map<?, ?> rule = resolved((Map<?, ?>) alternative);
            if (hasType(value, rule)) {
                return fit(value, rule, what);
            }
        }
        String wanted = alternatives.stream()
                .map(alternative -> wanted(resolved((Map<?, ?>) alternative)))
                .distinct()
                .collect(Collectors.joining(" or "));
        return refuse(value, "%s is %s, not %s".formatted(what, kind(value), wanted), "Write " + wanted);
    }

    private @Nullable YamlValue scalar(YamlValue.Scalar scalar, Map<?, ?> rule, String what) {
        Object value = scalar.value();
        if (rule.get("enum") instanceof List<?> words && !words.contains(value)) {
            List<String> names = words.stream().map(String::valueOf).toList();
            return refuse(
                    scalar, "%s cannot be '%s'".formatted(what, value), Suggestion.among(String.valueOf(value), names));
        }
        if (value instanceof Long number && rule.get("minimum") instanceof Long least && number < least) {
            return refuse(scalar, "%s is less than %d".formatted(what, least), "Write a greater number");
        }
        if (value instanceof Long number && rule.get("maximum") instanceof Long most && number > most) {
            return refuse(scalar, "%s is more than %d".formatted(what, most), "Write a smaller number");
        }
        if (value instanceof String text
                && rule.get("pattern") instanceof String pattern
                && !Pattern.compile(pattern).matcher(text).find()) {
            return refuse(
                    scalar,
                    "%s has not the form that is asked for".formatted(what),
                    rule.get("description") instanceof String words ? words : "Correct it");
        }
        return scalar;
    }

    private YamlValue items(YamlValue.Items items, Map<?, ?> rule, String what) {
        if (!(rule.get("items") instanceof Map<?, ?> itemRule)) {
            return items;
        }
        List<YamlValue> fitting = new ArrayList<>();
        Set<@Nullable Object> seen = new HashSet<>();
        for (YamlValue item : items.items()) {
            YamlValue kept = item.isNothing()
                    ? refuse(item, "An entry of %s says nothing".formatted(what), "Remove it")
                    : fit(item, itemRule, "an entry of " + what);
            if (kept != null && Boolean.TRUE.equals(rule.get("uniqueItems")) && !seen.add(kept.plain())) {
                kept = refuse(item, "'%s' stands twice in %s".formatted(kept.plain(), what), "Remove one of them");
            }
            if (kept != null) {
                fitting.add(kept);
            }
        }
        return new YamlValue.Items(fitting, items.place());
    }

    private @Nullable YamlValue members(YamlValue.Members members, Map<?, ?> rule, String what) {
        Map<?, ?> properties = rule.get("properties") instanceof Map<?, ?> map ? map : Map.of();
        List<YamlValue.Member> fitting = new ArrayList<>();
        for (YamlValue.Member member : members.members()) {
            YamlValue kept = member(member, properties, rule);
            if (kept != null) {
                fitting.add(new YamlValue.Member(member.name(), member.place(), kept));
            }
        }
        YamlValue.Members all = new YamlValue.Members(fitting, members.place());
        for (Object required : list(rule.get("required"))) {
            if (all.find((String) required).isEmpty()) {
                return refuse(members, "%s has no '%s'".formatted(what, required), "Add '%s'".formatted(required));
            }
        }
        return all;
    }

    private @Nullable YamlValue member(YamlValue.Member member, Map<?, ?> properties, Map<?, ?> rule) {
        String what = "'%s'".formatted(member.name());
        if (properties.get(member.name()) instanceof Map<?, ?> known) {
            return member.value().isNothing() ? null : fit(member.value(), known, what);
        }
        if (rule.get("additionalProperties") instanceof Map<?, ?> others) {
            // Of a resource that is only named, nothing else is said.
            YamlValue value = member.value().isNothing()
                            && "object".equals(resolved(others).get("type"))
                    ? new YamlValue.Members(List.of(), member.value().place())
                    : member.value();
            return fit(value, others, what);
        }
        List<String> names = properties.keySet().stream().map(String::valueOf).toList();
        findings.add(new Finding(
                member.place(), "%s is not known here".formatted(what), Suggestion.among(member.name(), names)));
        return null;
    }

    private @Nullable YamlValue refuse(YamlValue value, String message, String remedy) {
        String sentence = message.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + message.substring(1);
        findings.add(new Finding(value.place(), sentence, remedy));
        return null;
    }

    private Map<?, ?> resolved(Map<?, ?> schema) {
        Set<String> unknown = new HashSet<>(new LinkedHashMap<>(schema)
                .keySet().stream().map(String::valueOf).toList());
        unknown.removeAll(KNOWN);
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("The schema uses words that are not checked: " + unknown);
        }
        if (!(schema.get("$ref") instanceof String reference)) {
            return schema;
        }
        Map<?, ?> definitions = (Map<?, ?>) java.util.Objects.requireNonNull(root.get("$defs"));
        String name = reference.substring("#/$defs/".length());
        return resolved((Map<?, ?>) java.util.Objects.requireNonNull(definitions.get(name), name));
    }

    private static boolean hasType(YamlValue value, Map<?, ?> rule) {
        return switch (rule.get("type")) {
            case null -> true;
            case String type -> isOf(value, type);
            case List<?> types -> types.stream().anyMatch(type -> isOf(value, (String) type));
            default -> throw new IllegalStateException("The schema has a type that is not a word");
        };
    }

    private static boolean isOf(YamlValue value, String type) {
        return switch (value) {
            case YamlValue.Members members -> type.equals("object");
            case YamlValue.Items items -> type.equals("array");
            case YamlValue.Scalar scalar ->
                switch (scalar.value()) {
                    case null -> false;
                    case String text -> type.equals("string");
                    case Boolean truth -> type.equals("boolean");
                    case Double number -> type.equals("number");
                    case Object whole -> type.equals("integer") || type.equals("number");
                };
        };
    }

    private static String kind(YamlValue value) {
        return switch (value) {
            case YamlValue.Members members -> "a mapping";
            case YamlValue.Items items -> "a list";
            case YamlValue.Scalar scalar ->
                switch (scalar.value()) {
                    case null -> "empty";
                    case String text -> "a text";
                    case Boolean truth -> "true or false";
                    case Object number -> "a number";
                };
        };
    }

    private static String wanted(Map<?, ?> rule) {
        if (rule.get("enum") instanceof List<?> words) {
            return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(", "));
        }
        List<?> types =
                rule.get("type") instanceof List<?> several ? several : List.of(String.valueOf(rule.get("type")));
        return types.stream().map(type -> word((String) type)).collect(Collectors.joining(" or "));
    }

    private static String word(String type) {
        return switch (type) {
            case "object" -> "a mapping";
            case "array" -> "a list";
            case "string" -> "a text";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            default -> type;
        };
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> items ? items : List.of();
    }
}
