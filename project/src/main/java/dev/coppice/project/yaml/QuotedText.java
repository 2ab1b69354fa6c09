package dev.coppice.project.yaml;

import java.util.Locale;
import java.util.stream.Collectors;

/** Text between double quotes, in the escapes that JSON and YAML share. */
public final class QuotedText {

    private QuotedText() {}

    /** The text, with what surrounds it. */
    public static String of(String text) {
        return isSimple(text) ? '"' + text + '"' : escaped(text);
    }

    /** Whether nothing in it has to be escaped, as in most texts. */
    private static boolean isSimple(String text) {
        return text.chars().allMatch(each -> each >= ' ' && each < 0x7f && each != '"' && each != '\\');
    }

    private static String escaped(String text) {
        return text.codePoints().mapToObj(QuotedText::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    /** Whether a reader can see the character and a parser takes it as it is. */
    static boolean isPlain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> character == ' ';
            default -> true;
        };
    }

    private static String escaped(int character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> isPlain(character) ? Character.toString(character) : unicodeEscape(character);
        };
    }

    private static String unicodeEscape(int character) {
        return Character.toString(character)
                .chars()
                .mapToObj(unit -> String.format(Locale.ROOT, "\\u%04x", unit))
                .collect(Collectors.joining());
    }
}
