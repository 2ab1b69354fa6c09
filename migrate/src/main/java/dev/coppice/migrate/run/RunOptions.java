package dev.coppice.migrate.run;

import java.time.Duration;

/**
 * What a run may do.
 *
 * @param order what becomes of pending migrations that are older than applied ones
 * @param losses what becomes of undos that lose values
 * @param patience how long to wait for another run
 */
public record RunOptions(Order order, Losses losses, Duration patience) {

    /** Nothing that has to be asked for, and a minute's patience. */
    public static final RunOptions USUAL = new RunOptions(Order.STRICT, Losses.REFUSED, Duration.ofMinutes(1));

    /** What becomes of pending migrations that are older than applied ones. */
    public enum Order {
        STRICT,
        OUT_OF_ORDER
    }

    /** What becomes of undos that lose values. */
    public enum Losses {
        REFUSED,
        ACCEPTED
    }

    /** The same with another order. */
    public RunOptions with(Order newOrder) {
        return new RunOptions(newOrder, losses, patience);
    }

    /** The same with other losses. */
    public RunOptions with(Losses newLosses) {
        return new RunOptions(order, newLosses, patience);
    }

    /** The same with other patience. */
    public RunOptions with(Duration newPatience) {
        return new RunOptions(order, losses, newPatience);
    }
}
