package dev.coppice.jsonapi;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How much is done to tell how many resources a collection has. */
public enum CountPolicy {
    /** Nothing: a page only tells whether another one follows. */
    NONE,
    /** All are counted. */
    EXACT,
    /** They are counted up to a limit. */
    CAPPED,
    /** The database's own statistics are asked, which may be some time old. */
    ESTIMATED;

    public static Optional<CountPolicy> find(String word) {
        return Arrays.stream(values())
                .filter(policy -> policy.word().equals(word))
                .findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(CountPolicy::word).toList();
    }

    /** As it stands in requests and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
