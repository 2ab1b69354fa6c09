package dev.coppice.migrate;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an undo script says of itself in the comment at its head: {@code -- Undo: lossy, the phone numbers are gone}.
 *
 * @param why empty where nothing more is to be said
 */
public record UndoLabel(Undoing undoing, String why) {

    private static final Pattern LINE =
            Pattern.compile("--\\s*Undo:\\s*(exact|lossy|impossible)\\s*(?:,\\s*(.*?))?\\s*", Pattern.CASE_INSENSITIVE);

    /** What a script says of itself, if it says something. */
    public static Optional<UndoLabel> find(String script) {
        return script.lines()
                .map(String::strip)
                .takeWhile(line -> line.isEmpty() || line.startsWith("--"))
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(UndoLabel::of)
                .findFirst();
    }

    /** The line as it stands in the script. */
    public String line() {
        String word = undoing.name().toLowerCase(Locale.ROOT);
        return why.isEmpty() ? "-- Undo: " + word : "-- Undo: %s, %s".formatted(word, why);
    }

    private static UndoLabel of(Matcher line) {
        String why = line.group(2);
        return new UndoLabel(Undoing.valueOf(line.group(1).toUpperCase(Locale.ROOT)), why == null ? "" : why);
    }
}
