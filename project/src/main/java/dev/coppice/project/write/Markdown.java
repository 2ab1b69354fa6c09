package dev.coppice.project.write;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts any text into Markdown so that it shows as it is. */
final class Markdown {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>#&|~]");
    private static final Pattern TICKS = Pattern.compile("`+");

    private Markdown() {}

    /** Words in a line. */
    static String text(String text) {
        return SPECIAL.matcher(text.replaceAll("\\s+", " ")).replaceAll("\\\\$0");
    }

    /** Code as a paragraph, between fences that are longer than any in it. */
    static String block(String language, String code) {
        Matcher ticks = TICKS.matcher(code);
        int longest = 2;
        while (ticks.find()) {
            longest = Math.max(longest, ticks.end() - ticks.start());
        }
        String fence = "`".repeat(longest + 1);
        String end = code.endsWith("\n") || code.isEmpty() ? "" : "\n";
        return fence + language + "\n" + code + end + fence + "\n";
    }
}
