package dev.coppice.schema.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What speaks for and against two things being one, added up. */
final class Score {

    private record Reason(int points, String words) {}

    private final List<Reason> reasons = new ArrayList<>();
    private int points;

    /** Something that speaks for it, and is worth saying. */
    Score plus(int morePoints, String words) {
        points += morePoints;
        reasons.add(new Reason(morePoints, words));
        return this;
    }

    /** Something that speaks against it. */
    Score minus(int fewerPoints) {
        points -= fewerPoints;
        return this;
    }

    RenameCandidate candidate(Rename rename) {
        List<String> words = reasons.stream()
                .sorted(Comparator.comparingInt(Reason::points).reversed())
                .map(Reason::words)
                .toList();
        return new RenameCandidate(rename, Math.clamp(points, 0, 100), words);
    }
}
