package dev.coppice.project.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * What random trials of whole projects found wrong, by law. All are run to the end, and each finding is printed at once
 * with its seed, so that long runs can be read while they go on.
 *
 * <p>The build tries the same seeds every time. {@code -Dcoppice.seed=…} repeats one trial;
 * {@code -Dcoppice.rebuild.trials=5000} tries more, with both from that seed on.
 */
final class Findings {

    private static final long FIRST_SEED = 20_261_123L;

    private static final long PROGRESS = 250;

    private final String name;
    private final Map<String, List<String>> byLaw = new TreeMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private String trial = "";

    private Findings(String name) {
        this.name = name;
    }

    /** What is tried with one seed. */
    @FunctionalInterface
    interface Trial {
        void run(Random random, Findings findings) throws Exception;
    }

    /**
     * Runs all trials, and fails if any found something.
     *
     * @param name what is tried, for reports
     * @param usualCount how many the build takes
     */
    static void forAll(String name, int usualCount, Trial trial) {
        Long only = Long.getLong("coppice.seed");
        long first = only == null ? FIRST_SEED : only;
        int count = Integer.getInteger("coppice.rebuild.trials", only == null ? usualCount : 1);
        Findings findings = new Findings(name);
        for (long seed = first; seed < first + count; seed++) {
            findings.run(seed, trial);
            if ((seed - first + 1) % PROGRESS == 0) {
                System.out.printf("%s: %s %s%n", name, findings.counts, findings.sums());
            }
        }
        System.out.printf("%s from seed %d: %s %s%n", name, first, findings.counts, findings.sums());
        assertThat(findings.byLaw).isEmpty();
    }

    private void run(long seed, Trial random) {
        trial = "seed " + seed;
        count("trials");
        try {
            random.run(new Random(seed), this);
        } catch (Exception | AssertionError | StackOverflowError e) {
            check("no crash", false, e + " at " + List.of(e.getStackTrace()).getFirst());
        }
    }

    /** Says more about the trial that runs, for reports. */
    void about(String words) {
        trial += " " + words;
    }

    void check(String law, boolean holds, String what) {
        if (!holds) {
            String finding = trial + ": " + what;
            System.out.printf("%s: %s: %s%n", name, law, finding);
            byLaw.computeIfAbsent(law, l -> new ArrayList<>()).add(finding);
        }
    }

    void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    private List<String> sums() {
        return byLaw.entrySet().stream()
                .map(law -> law.getKey() + ": " + law.getValue().size())
                .toList();
    }
}
