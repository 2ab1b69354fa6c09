package dev.coppice.cli.text;

import java.util.stream.Collectors;

/** Names from a database, made harmless for a terminal: nothing in them moves the cursor or turns the text around. */
public final class Visible {

    private Visible() {}

    /** The text with control and formatting characters spelled as codes. */
    public static String text(String text) {
        return text.codePoints().mapToObj(Visible::character).collect(Collectors.joining());
    }

    private static String character(int letter) {
        int type = Character.getType(letter);
        boolean harmful = type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED;
        return harmful ? "\\u{%x}".formatted(letter) : Character.toString(letter);
    }
}
