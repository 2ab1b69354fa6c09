package dev.coppice.schema.diff;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How much two names look like each other, from 0 to 1. */
final class NameLikeness {

    private static final int SHORTEST_WORD = 3;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");

    private NameLikeness() {}

    static double of(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        return Math.max(ofLetters(a, b), Math.max(ofParts(a, b), ofWords(one, other)));
    }

    /** One name within the other. */
    private static double ofParts(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        return shorter.length() >= SHORTEST_WORD && longer.contains(shorter)
                ? 0.5 + 0.5 * shorter.length() / longer.length()
                : 0;
    }

    /** Words that both have. */
    private static double ofWords(String one, String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        Set<String> all = new HashSet<>(words);
        all.addAll(others);
        words.retainAll(others);
        return all.isEmpty() ? 0 : (double) words.size() / all.size();
    }

    private static Set<String> words(String name) {
        Set<String> words = new HashSet<>();
        for (String word : BETWEEN_WORDS.split(name, -1)) {
            if (!word.isEmpty()) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    /** Letters that need not be replaced, added or taken away on the way from one name to the other. */
    private static double ofLetters(String one, String other) {
        int longest = Math.max(one.length(), other.length());
        return longest == 0 ? 1 : 1 - (double) distance(one, other) / longest;
    }

    private static int distance(String one, String other) {
        int[] last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
            }
            last = row;
        }
        return last[other.length()];
    }
}
