package dev.coppice.project.merge.java;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The same thing in three versions, as far as they have it. */
record Trio<T>(@Nullable T base, @Nullable T mine, @Nullable T theirs) {

    boolean isNew() {
        return base == null && theirs != null;
    }

    boolean isGone() {
        return base != null && theirs == null;
    }

    boolean isKept() {
        return base != null && theirs != null;
    }

    /** The base's, which the caller knows to be there. */
    T inBase() {
        return Objects.requireNonNull(base);
    }

    /** The owner's, which the caller knows to be there. */
    T inMine() {
        return Objects.requireNonNull(mine);
    }

    /** What is generated today, which the caller knows to be there. */
    T inTheirs() {
        return Objects.requireNonNull(theirs);
    }

    /** As far as they are there. */
    Stream<T> all() {
        return Stream.of(base, mine, theirs).flatMap(Stream::ofNullable);
    }
}
