package dev.coppice.admin.check;

import dev.coppice.admin.AdminAttribute;
import dev.coppice.admin.ApiOutline;
import dev.coppice.admin.ApiOutline.Field;
import dev.coppice.admin.ApiOutline.Kind;
import dev.coppice.admin.Condition;
import dev.coppice.admin.Finding;
import dev.coppice.admin.Format;
import dev.coppice.admin.Suggestion;
import dev.coppice.admin.View;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks the attributes of one list, one after the other. */
final class AttributeCheck {

    private final Map<String, Field> fields;
    private final String resource;
    private final List<Finding> findings;
    private final Set<String> seen = new HashSet<>();

    AttributeCheck(ApiOutline api, String resource, List<Finding> findings) {
        this.fields = api.fields(resource);
        this.resource = resource;
        this.findings = findings;
    }

    /** What of an attribute can be shown. */
    Optional<AdminAttribute> result(AdminAttribute attribute) {
        Field field = fields.get(attribute.name());
        if (field == null) {
            return refuse(
                    attribute,
                    "'%s' has no attribute '%s'".formatted(resource, attribute.name()),
                    Suggestion.among(attribute.name(), fields.keySet()));
        }
        if (field instanceof Field.ToMany) {
            return refuse(
                    attribute,
                    "'%s' leads to many rows, it is not an attribute".formatted(attribute.name()),
                    "Put it below 'tabs'");
        }
        if (!seen.add(attribute.name())) {
            return refuse(attribute, "'%s' stands here twice".formatted(attribute.name()), "Remove one of them");
        }
        AdminAttribute formatted = fits(attribute, field) ? attribute : attribute.withoutFormat();
        return Optional.of(canBeDecided(attribute) ? formatted : formatted.withoutCondition());
    }

    private Optional<AdminAttribute> refuse(AdminAttribute attribute, String message, String remedy) {
        findings.add(new Finding(attribute.place(), message, remedy));
        return Optional.empty();
    }

    private boolean fits(AdminAttribute attribute, Field field) {
        Format format = attribute.format();
        if (format == null) {
            return true;
        }
        Set<Kind> wanted = kinds(format);
        boolean fits = field instanceof Field.Value(Kind kind, List<String> values) && wanted.contains(kind);
        if (!fits) {
            String message = "'%s' cannot be shown as %s, which is for %s"
                    .formatted(
                            attribute.name(),
                            format.id(),
                            wanted.stream().map(AttributeCheck::word).sorted().toList())
                    .replaceAll("[\\[\\]]", "");
            findings.add(new Finding(attribute.place(), message, "Remove 'format', or choose another"));
        }
        return fits;
    }

    private static Set<Kind> kinds(Format format) {
        return switch (format) {
            case MONEY, PERCENT -> EnumSet.of(Kind.NUMBER);
            case DATE, DATE_TIME -> EnumSet.of(Kind.MOMENT, Kind.TEXT);
            case TEXTAREA, MARKDOWN, IMAGE, LINK, EMAIL, PASSWORD -> EnumSet.of(Kind.TEXT);
            case JSON -> EnumSet.of(Kind.JSON, Kind.TEXT);
            case CODE -> EnumSet.of(Kind.TEXT, Kind.JSON, Kind.OTHER);
            case STATUS -> EnumSet.of(Kind.TEXT, Kind.BOOLEAN, Kind.NUMBER);
        };
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case TEXT -> "texts";
            case NUMBER -> "numbers";
            case BOOLEAN -> "truth values";
            case MOMENT -> "dates";
            case JSON -> "JSON";
            case OTHER -> "special types";
        };
    }

    private boolean canBeDecided(AdminAttribute attribute) {
        Condition condition = attribute.showWhen();
        if (condition == null) {
            return true;
        }
        Optional<String[]> complaint =
                condition.parts().flatMap(part -> complaint(part).stream()).findFirst();
        complaint.ifPresent(words -> findings.add(new Finding(
                attribute.place(), "In 'showWhen' of '%s', %s".formatted(attribute.name(), words[0]), words[1])));
        return complaint.isEmpty();
    }

    /** What is wrong, and what to do about it. */
    private Optional<String[]> complaint(Condition part) {
        return switch (part) {
            case Condition.Field(String name) -> missing(name);
            case Condition.Operation(String op, List<Condition> args) when args.size() == 2 -> comparison(args);
            case Condition.Operation operation -> Optional.empty();
            case Condition.Mode mode -> Optional.empty();
            case Condition.Value value -> Optional.empty();
            case Condition.Values values -> Optional.empty();
        };
    }

    private Optional<String[]> missing(String name) {
        Field field = fields.get(name);
        if (field == null) {
            return Optional.of(new String[] {
                "'%s' has no attribute '%s'".formatted(resource, name), Suggestion.among(name, fields.keySet())
            });
        }
        return field instanceof Field.ToMany
                ? Optional.of(new String[] {"'%s' leads to many rows".formatted(name), "Compare an attribute"})
                : Optional.empty();
    }

    private Optional<String[]> comparison(List<Condition> args) {
        Set<String> words = words(args);
        Kind kind = kind(args);
        return args.stream()
                .flatMap(AttributeCheck::values)
                .filter(value -> value != null && !fits(value, words, kind))
                .findFirst()
                .map(value -> words.isEmpty()
                        ? new String[] {
                            "'%s' can never be the value".formatted(value),
                            "Compare %s".formatted(word(kind == null ? Kind.TEXT : kind))
                        }
                        : new String[] {
                            "'%s' can never be the value".formatted(value),
                            Suggestion.among(String.valueOf(value), words)
                        });
    }

    private static boolean fits(Object value, Set<String> words, @Nullable Kind kind) {
        if (!words.isEmpty()) {
            return words.contains(value);
        }
        return switch (kind) {
            case null -> true;
            case TEXT, MOMENT -> value instanceof String;
            case NUMBER -> value instanceof Number;
            case BOOLEAN -> value instanceof Boolean;
            case JSON, OTHER -> true;
        };
    }

    /** The words that the compared things can be at all; empty for any. */
    private Set<String> words(List<Condition> args) {
        Set<String> words = new java.util.LinkedHashSet<>();
        for (Condition arg : args) {
            if (arg instanceof Condition.Mode) {
                Arrays.stream(View.values()).map(View::id).forEach(words::add);
            } else if (arg instanceof Condition.Field(String name)
                    && fields.get(name) instanceof Field.Value(Kind kind, List<String> values)
                    && values != null) {
                words.addAll(values);
            }
        }
        return words;
    }

    private @Nullable Kind kind(List<Condition> args) {
        return args.stream()
                .flatMap(arg -> arg instanceof Condition.Field(String name) ? Stream.of(name) : Stream.empty())
                .flatMap(name ->
                        fields.get(name) instanceof Field.Value value ? Stream.of(value.kind()) : Stream.empty())
                .findFirst()
                .orElse(null);
    }

    private static Stream<@Nullable Object> values(Condition arg) {
        return switch (arg) {
            case Condition.Value value -> Stream.of(value).map(Condition.Value::value);
            case Condition.Values values -> values.values().stream().map(Condition.Value::value);
            case Condition.Operation operation -> Stream.empty();
            case Condition.Field field -> Stream.empty();
            case Condition.Mode mode -> Stream.empty();
        };
    }
}
