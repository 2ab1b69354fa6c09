package dev.coppice.project.write;

import java.util.List;

/**
 * What became of a change that was killed half-way.
 *
 * @param title what it was
 * @param direction which way it was completed
 * @param left files that somebody edited since, which therefore stay as they are
 */
public record Recovered(String title, Direction direction, List<String> left) {

    public Recovered {
        left = List.copyOf(left);
    }

    /** Which way a change was completed. */
    public enum Direction {
        /** All of it was done. */
        FORWARD,
        /** All of it was taken back. */
        BACK
    }
}
