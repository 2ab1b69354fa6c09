package dev.coppice.admin;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What to write instead of a word that nobody knows. */
public final class Suggestion {

    private static final int SHOWN = 12;
    private static final int LONGEST = 60;

    private Suggestion() {}

    /** One sentence that names the likeliest word, or all. */
    public static String among(String wanted, Collection<String> existing) {
        if (existing.isEmpty()) {
            return "Remove it";
        }
        return nearest(wanted, existing)
                .map(word -> "Did you mean '%s'?".formatted(word))
                .orElseGet(() -> "Remove it, or write one of these: " + listed(existing));
    }

    private static Optional<String> nearest(String wanted, Collection<String> existing) {
        if (wanted.length() > LONGEST) {
            return Optional.empty();
        }
        String sought = wanted.toLowerCase(Locale.ROOT);
        int most = Math.max(1, sought.length() / 3);
        record Near(String word, int distance) {}
        return existing.stream()
                .map(word -> new Near(word, distance(sought, word.toLowerCase(Locale.ROOT))))
                .filter(near -> near.distance() <= most)
                .min(Comparator.comparingInt(Near::distance))
                .map(Near::word);
    }

    private static String listed(Collection<String> existing) {
        List<String> first = existing.stream().limit(SHOWN).toList();
        int more = existing.size() - first.size();
        return first.stream().collect(Collectors.joining(", ")) + (more > 0 ? " and %d more".formatted(more) : "");
    }

    /** How many letters have to be put in, taken out, replaced or swapped with their neighbour. */
    private static int distance(String a, String b) {
        int[][] costs = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                costs[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, i, j, costs);
            }
        }
        return costs[a.length()][b.length()];
    }

    private static int cheapest(String a, String b, int i, int j, int[][] costs) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int cost = Math.min(costs[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(costs[i - 1][j], costs[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(cost, costs[i - 2][j - 2] + 1) : cost;
    }
}
