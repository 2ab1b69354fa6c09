package dev.coppice.project.java;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one way in which foreign text gets into a Java source: as a string literal or as a comment. */
final class JavaText {

    private JavaText() {}

    /** A string literal. What cannot be seen, or changes the direction of reading, is escaped. */
    static String literal(String text) {
        return text.codePoints().mapToObj(JavaText::inLiteral).collect(Collectors.joining("", "\"", "\""));
    }

    /** The lines of a Javadoc comment at an indentation, which shows the text as it is, markup included. */
    static List<String> javadoc(String text, int indent) {
        List<String> lines = text.strip()
                .lines()
                .flatMap(line -> wrapped(comment(line), Lines.LIMIT - indent - " * ".length()))
                .toList();
        String first = lines.isEmpty() ? "" : lines.getFirst();
        boolean fitsInOneLine = lines.size() == 1 && indent + first.length() <= Lines.LIMIT - "/**  */".length();
        if (first.isEmpty()) {
            return List.of();
        }
        return fitsInOneLine ? List.of("/** " + first + " */") : framed(lines);
    }

    private static List<String> framed(List<String> lines) {
        Stream<String> starred = lines.stream().map(line -> (" * " + line).stripTrailing());
        return Stream.of(Stream.of("/**"), starred, Stream.of(" */"))
                .flatMap(part -> part)
                .toList();
    }

    private static Stream<String> wrapped(String line, int width) {
        List<String> lines = new ArrayList<>();
        String rest = line;
        while (rest.length() > width && rest.lastIndexOf(' ', width) > 0) {
            int blank = rest.lastIndexOf(' ', width);
            lines.add(rest.substring(0, blank).stripTrailing());
            rest = rest.substring(blank).stripLeading();
        }
        lines.add(rest);
        return lines.stream();
    }

    private static String comment(String line) {
        return line.strip()
                .codePoints()
                .mapToObj(JavaText::inComment)
                .collect(Collectors.joining())
                .replace("*/", "*&#47;");
    }

    private static String inLiteral(int character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> Visible.is(character) ? Character.toString(character) : unicodeEscape(character);
        };
    }

    /** The backslash is escaped too, because the compiler reads unicode escapes in comments. */
    private static String inComment(int character) {
        return switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '@' -> "&#64;";
            case '\\' -> "&#92;";
            case '\t' -> " ";
            default -> Visible.is(character) ? Character.toString(character) : "&#" + character + ";";
        };
    }

    private static String unicodeEscape(int character) {
        return Character.toString(character)
                .chars()
                .mapToObj(unit -> String.format(Locale.ROOT, "\\u%04x", unit))
                .collect(Collectors.joining());
    }

    /** Which characters a reader can see. */
    private static final class Visible {

        static boolean is(int character) {
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
    }
}
