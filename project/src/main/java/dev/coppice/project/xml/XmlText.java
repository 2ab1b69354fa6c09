package dev.coppice.project.xml;

import java.util.stream.Collectors;

/** The one way in which foreign text gets into an XML file. */
final class XmlText {

    private XmlText() {}

    /** Text for content and attributes; what XML cannot hold is left out. */
    static String of(String text) {
        return text.codePoints()
                .filter(XmlText::isAllowed)
                .mapToObj(XmlText::escaped)
                .collect(Collectors.joining());
    }

    private static String escaped(int character) {
        return switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&apos;";
            case '\t', '\n', '\r' -> "&#" + character + ";";
            default ->
                Character.getType(character) == Character.FORMAT
                        ? "&#" + character + ";"
                        : Character.toString(character);
        };
    }

    private static boolean isAllowed(int character) {
        boolean whiteSpace = character == '\t' || character == '\n' || character == '\r';
        boolean first = character >= 0x20 && character <= 0xD7FF;
        boolean second = character >= 0xE000 && character <= 0xFFFD;
        return whiteSpace || first || second || character >= 0x10000;
    }
}
