package dev.coppice.schema.diff;

import java.util.List;

/**
 * Something that went and something that came, which look like one thing under two names.
 *
 * @param score from 0 to 100, for comparing candidates with each other
 * @param reasons what speaks for it, the strongest first: {@code same type varchar(40)}, {@code similar name}
 */
public record RenameCandidate(Rename rename, int score, List<String> reasons) {

    /** Below this, nobody would think of it. */
    static final int THRESHOLD = 50;

    public RenameCandidate {
        reasons = List.copyOf(reasons);
    }

    boolean isWorthAsking() {
        return score >= THRESHOLD;
    }
}
