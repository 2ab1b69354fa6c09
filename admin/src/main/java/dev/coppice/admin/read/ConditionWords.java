package dev.coppice.admin.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a condition into its words. */
final class ConditionWords {

    private static final Pattern WORD = Pattern.compile("""
            \\s*(?:\
            (?<text>'(?:[^'\\\\]|\\\\.)*'|"(?:[^"\\\\]|\\\\.)*")|\
            (?<number>-?[0-9]+(?:\\.[0-9]+)?)|\
            row\\.(?<qualified>[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)|\
            (?<name>[A-Za-z](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)|\
            (?<sign>==|!=|<=|>=|<|>|\\(|\\)|\\[|\\]|,))""");

    private ConditionWords() {}

    /** What a word is. */
    enum Kind {
        TEXT,
        NUMBER,
        /** A field, though its name has another meaning. */
        QUALIFIED,
        NAME,
        SIGN
    }

    /**
     * A word.
     *
     * @param text of a text, what stands between its quotes
     */
    record Word(Kind kind, String text, int offset) {

        boolean is(String wanted) {
            boolean means = kind == Kind.NAME || kind == Kind.SIGN;
            return means && text.equals(wanted);
        }
    }

    static List<Word> of(String text) throws ConditionReader.Unreadable {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        int position = 0;
        int end = text.stripTrailing().length();
        while (position < end) {
            if (!matcher.region(position, end).lookingAt()) {
                int start = text.indexOf(text.substring(position).strip(), position);
                throw new ConditionReader.Unreadable(complaint(text, start), start);
            }
            words.add(word(matcher));
            position = matcher.end();
        }
        return words;
    }

    private static String complaint(String text, int position) {
        String sign = text.substring(position, text.offsetByCodePoints(position, 1));
        return switch (sign) {
            case "=" -> "'=' compares nothing; write '=='";
            case "!" -> "'!' is not known; write 'not'";
            case "'", "\"" -> "A text has no end";
            default -> "'%s' is not known in a condition".formatted(sign);
        };
    }

    private static Word word(Matcher matcher) {
        for (Kind kind : Kind.values()) {
            String group = kind.name().toLowerCase(java.util.Locale.ROOT);
            String found = matcher.group(group);
            if (found != null) {
                String meant = kind == Kind.TEXT
                        ? found.substring(1, found.length() - 1).replaceAll("\\\\(.)", "$1")
                        : found;
                return new Word(kind, meant, matcher.start(group));
            }
        }
        throw new IllegalStateException("A word of no kind");
    }
}
