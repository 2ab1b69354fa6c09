package dev.coppice.cli.text;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints maps, lists, texts, numbers and truths as JSON, two blanks a level. */
public final class Json {

    private Json() {}

    /** The value as a JSON document. */
    public static String print(@Nullable Object value) {
        return print(value, "\n");
    }

    private static String print(@Nullable Object value, String newLine) {
        return switch (value) {
            case null -> "null";
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            case Map<?, ?> map -> map.isEmpty() ? "{}" : object(map, newLine);
            case Collection<?> list -> list.isEmpty() ? "[]" : array(list, newLine);
            default -> text(value.toString());
        };
    }

    private static String object(Map<?, ?> map, String newLine) {
        String deeper = newLine + "  ";
        return map.entrySet().stream()
                .map(entry -> deeper + text(String.valueOf(entry.getKey())) + ": " + print(entry.getValue(), deeper))
                .collect(Collectors.joining(",", "{", newLine + "}"));
    }

    private static String array(Collection<?> list, String newLine) {
        String deeper = newLine + "  ";
        return list.stream()
                .map(item -> deeper + print(item, deeper))
                .collect(Collectors.joining(",", "[", newLine + "]"));
    }

    private static String text(String text) {
        return text.chars().mapToObj(Json::character).collect(Collectors.joining("", "\"", "\""));
    }

    private static String character(int letter) {
        return switch (letter) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> needsCode(letter) ? "\\u%04x".formatted(letter) : String.valueOf((char) letter);
        };
    }

    /** Control characters, what turns the direction of writing, line ends of JavaScript, and halves of pairs. */
    private static boolean needsCode(int letter) {
        int type = Character.getType(letter);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }
}
