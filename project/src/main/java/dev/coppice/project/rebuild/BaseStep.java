package dev.coppice.project.rebuild;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the base of a file moves on once its change is applied.
 *
 * @param before the path that the base was kept for, or null if there was none
 * @param after the base from then on, or null if nothing is remembered
 */
public record BaseStep(@Nullable String before, @Nullable BaseText after) {

    /** Nothing was remembered and nothing will be. */
    public static final BaseStep NONE = new BaseStep(null, null);

    public Optional<String> findBefore() {
        return Optional.ofNullable(before);
    }

    public Optional<BaseText> findAfter() {
        return Optional.ofNullable(after);
    }
}
