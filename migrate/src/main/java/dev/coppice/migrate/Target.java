package dev.coppice.migrate;

import dev.coppice.schema.Problem;
import java.util.regex.Pattern;

/** How far to go, as typed. */
public sealed interface Target {

    /** Everything there is. */
    record Head() implements Target {}

    /** Back to the beginning. */
    record Base() implements Target {}

    /** To a version, which is applied afterwards, and nothing newer. */
    record To(Version version) implements Target {}

    /** So many migrations. */
    record Steps(int count) implements Target {

        private static final Pattern FORM = Pattern.compile("[+-][1-9]\\d{0,5}");

        public Steps {
            if (count < 1) {
                throw new IllegalArgumentException("Not a number of steps: " + count);
            }
        }
    }

    /**
     * {@code head}, a version, or {@code +2}.
     *
     * @throws Problem if it is none of these
     */
    static Target up(String text) {
        if (text.equals("head")) {
            return new Head();
        }
        return text.startsWith("+") ? steps(text, "+1") : new To(version(text, "head, a version such as 2, or +1"));
    }

    /**
     * {@code base}, a version, or {@code -2}.
     *
     * @throws Problem if it is none of these
     */
    static Target down(String text) {
        if (text.equals("base")) {
            return new Base();
        }
        return text.startsWith("-") ? steps(text, "-1") : new To(version(text, "base, a version such as 2, or -1"));
    }

    /**
     * {@code head}, {@code base} or a version: a place, wherever one comes from.
     *
     * @throws Problem if it is none of these
     */
    static Target end(String text) {
        return switch (text) {
            case "head" -> new Head();
            case "base" -> new Base();
            default -> new To(version(text, "head, base or a version such as 2"));
        };
    }

    private static Target steps(String text, String example) {
        if (!Steps.FORM.matcher(text).matches()) {
            throw new Problem("'%s' is not a number of migrations".formatted(text), "Write %s".formatted(example));
        }
        return new Steps(Integer.parseInt(text.substring(1)));
    }

    private static Version version(String text, String choices) {
        return Version.find(text)
                .orElseThrow(() -> new Problem("'%s' is not a target".formatted(text), "Name %s".formatted(choices)));
    }
}
