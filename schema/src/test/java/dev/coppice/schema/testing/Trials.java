package dev.coppice.schema.testing;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Random trials that can be repeated: each has a seed of its own, one after the other.
 *
 * <p>The build tries the same seeds every time. {@code -Dcoppice.seed=} begins with another one, {@code random} with any;
 * {@code -Dcoppice.trials=} tries so many.
 */
public record Trials(long firstSeed, int count) {

    private static final String SEED = "coppice.seed";

    /** What is tried with one seed. */
    @FunctionalInterface
    public interface Trial {
        void run(long seed) throws Exception;
    }

    /**
     * As the system properties say.
     *
     * @param usualCount how many the build takes
     */
    public static Trials of(int usualCount) {
        return new Trials(seed(), Integer.getInteger("coppice.trials", usualCount));
    }

    /** The seed to begin with. */
    public static long seed() {
        String seed = System.getProperty(SEED, "1");
        return seed.equals("random") ? ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE) : Long.parseLong(seed);
    }

    /** Runs them all. The first that fails stops them and names its seed. */
    public void each(Trial trial) {
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            try {
                trial.run(seed);
            } catch (Exception | AssertionError | StackOverflowError e) {
                throw new AssertionError("With -D" + SEED + "=" + seed + ": " + e.getMessage(), e);
            }
        }
    }
}
