package dev.coppice.model.naming;

import java.util.Locale;

/** Upper and lower case the same way on every machine. */
final class AsciiCase {

    private AsciiCase() {}

    static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
