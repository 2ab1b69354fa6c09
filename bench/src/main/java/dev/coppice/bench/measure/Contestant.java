package dev.coppice.bench.measure;

import java.io.IOException;

/**
 * Somebody who does the work that is measured, under the name that the report shows.
 *
 * @param most how many rounds are asked for at most; who is asked for few has no round that does not count
 */
public record Contestant(String name, Work work, int most) {

    /** Somebody who takes part in all rounds. */
    public Contestant(String name, Work work) {
        this(name, work, Integer.MAX_VALUE);
    }

    /** The same, whose work takes too long for many rounds. */
    public Contestant once() {
        return new Contestant(name, work, 1);
    }

    boolean takesPartIn(int round) {
        return most == Integer.MAX_VALUE || (round > 0 && round <= most);
    }

    /** One whole run from nothing to done; leaves nothing behind that makes the next one faster. */
    @FunctionalInterface
    public interface Work {
        Sample run() throws IOException, InterruptedException;
    }
}
