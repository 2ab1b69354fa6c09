package dev.coppice.jsonapi;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Ends a sentence about a name that does not exist with the names that do, the likeliest first. */
public final class Alternatives {

    private static final int SHOWN = 12;

    private Alternatives() {}

    /** The sentence, followed by the names nearest to the wanted one. */
    public static String sentence(String start, String wanted, Collection<String> existing) {
        if (existing.isEmpty()) {
            return start + "; there is none";
        }
        List<String> nearest = existing.stream()
                .sorted(Comparator.comparingInt(name -> distance(wanted, name)))
                .limit(SHOWN)
                .toList();
        String names = nearest.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        int more = existing.size() - nearest.size();
        return start + "; there is " + names + (more > 0 ? " and %d more".formatted(more) : "");
    }

    /** Levenshtein's distance, ignoring case, of the first characters. */
    private static int distance(String wanted, String name) {
        String a = shortened(wanted);
        String b = shortened(name);
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substitution, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(40, name.length())).toLowerCase(Locale.ROOT);
    }
}
