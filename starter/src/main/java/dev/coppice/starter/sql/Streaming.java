package dev.coppice.starter.sql;

import java.util.List;

/**
 * What an engine wants to be told so that it hands over the rows of a statement bit by bit instead of all at once.
 *
 * @param before statements that come first, and say nothing beyond the transaction
 * @param timing who has to know how long it may take
 */
public record Streaming(List<String> before, Timing timing) {

    public Streaming {
        before = List.copyOf(before);
    }

    /** Who has to know how long a statement may take. */
    public enum Timing {
        /** Nobody, or {@link #before} says it. */
        NONE,
        /** The driver, which tells the engine with the statement. */
        OF_STATEMENT,
        /** The driver, which leaves it at that for all statements of the connection. */
        OF_CONNECTION
    }

    static Streaming byItself() {
        return new Streaming(List.of(), Timing.NONE);
    }
}
