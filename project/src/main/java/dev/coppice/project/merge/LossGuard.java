package dev.coppice.project.merge;

import dev.coppice.project.Conflict;
import dev.coppice.project.Merged;
import dev.coppice.project.ThreeTexts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Watches over a merge, knowing nothing about how it was done: every word that the owner added has to be in the result,
 * as often as the owner added it, unless it is known where it went.
 */
public final class LossGuard {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_$]+|[^\\s\\p{L}\\p{N}_$]");

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_$]");

    private LossGuard() {}

    /**
     * What a merge took away on purpose.
     *
     * @param mine texts of the owner's that went
     * @param base what they were in the base; what these say counts as going anyway
     */
    public record Given(List<String> mine, List<String> base) {

        /** Nothing was taken away. */
        public static final Given NOTHING = new Given(List.of(), List.of());

        public Given {
            mine = List.copyOf(mine);
            base = List.copyOf(base);
        }
    }

    /**
     * A merge of which the guard approves; otherwise the owner's text as it was, in conflict as a whole. What only
     * separates words may come and go with them.
     *
     * @param taken texts of the owner's that were taken away or replaced on purpose
     */
    public static Merged watched(ThreeTexts texts, ThreeWays compared, List<String> taken, Merged merged) {
        Map<String, Integer> lost = lost(compared, new Given(taken, List.of()));
        List<String> words =
                lost.keySet().stream().filter(word -> NAME.matcher(word).find()).toList();
        return words.isEmpty() ? merged : leftAlone(texts, "The merge would have lost " + String.join(" ", words));
    }

    /** No merge: something went wrong, and rather than guess the owner's text stays as it is. */
    public static Merged leftAlone(ThreeTexts texts, String reason) {
        Conflict whole = new Conflict(
                "file",
                reason + "; the file was left alone, please report this",
                1,
                texts.base(),
                texts.mine(),
                texts.theirs());
        return new Merged(texts.mine(), texts.base(), List.of(), List.of(whole), List.of());
    }

    /** The owner's words that the result has lost, with how often; empty if all is well. */
    public static Map<String, Integer> lost(ThreeWays texts, Given given) {
        Map<String, Integer> added = difference(words(texts.mine()), words(texts.base()));
        Map<String, Integer> left = words(texts.result());
        Map<String, Integer> allowed = difference(words(given.mine()), words(given.base()));
        Map<String, Integer> lost = new TreeMap<>();
        added.forEach((word, times) -> {
            int missing = times - left.getOrDefault(word, 0) - allowed.getOrDefault(word, 0);
            if (missing > 0) {
                lost.put(word, missing);
            }
        });
        return lost;
    }

    /**
     * What the guard compares.
     *
     * @param base as it was generated last
     * @param mine as the owner has it
     * @param result what came of the merge
     */
    public record ThreeWays(String base, String mine, String result) {}

    private static Map<String, Integer> words(String text) {
        return words(List.of(text));
    }

    private static Map<String, Integer> words(List<String> texts) {
        Map<String, Integer> words = new HashMap<>();
        for (String text : texts) {
            WORD.matcher(text).results().map(MatchResult::group).forEach(word -> words.merge(word, 1, Integer::sum));
        }
        return words;
    }

    private static Map<String, Integer> difference(Map<String, Integer> some, Map<String, Integer> others) {
        Map<String, Integer> difference = new HashMap<>();
        some.forEach((word, times) -> {
            int more = times - others.getOrDefault(word, 0);
            if (more > 0) {
                difference.put(word, more);
            }
        });
        return difference;
    }
}
