package dev.coppice.project.write;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one file, as fingerprints; null stands for a file that is not there.
 *
 * @param path below the project
 */
record Transition(
        String path, @Nullable String before, @Nullable String after) {

    /** Where a file stands between before and after. */
    enum Position {
        BEFORE,
        AFTER,
        /** Somebody edited it since. */
        ELSEWHERE
    }

    Position of(@Nullable String fingerprint) {
        if (Objects.equals(fingerprint, after)) {
            return Position.AFTER;
        }
        return Objects.equals(fingerprint, before) ? Position.BEFORE : Position.ELSEWHERE;
    }

    /** Whether the file is gone afterwards. */
    boolean removes() {
        return after == null;
    }

    /** Whether the file is new. */
    boolean creates() {
        return before == null;
    }
}
