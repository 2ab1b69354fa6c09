package dev.coppice.bench.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Lets contestants do the same work in turns, so that whatever else slows the machine slows all of them.
 *
 * <p>One round that does not count comes first; every round starts with another contestant. Those who are slow may be
 * asked less often.
 */
public final class Contest {

    private final int rounds;
    private final Consumer<String> progress;

    public Contest(int rounds, Consumer<String> progress) {
        if (rounds < 1) {
            throw new IllegalArgumentException("A contest needs at least one round");
        }
        this.rounds = rounds;
        this.progress = progress;
    }

    /** The counted runs of each contestant, in the contestants' order. */
    public Map<Contestant, List<Sample>> between(List<Contestant> contestants)
            throws IOException, InterruptedException {
        Map<Contestant, List<Sample>> samples = new LinkedHashMap<>();
        contestants.forEach(contestant -> samples.put(contestant, new ArrayList<>()));
        for (int round = 0; round <= rounds; round++) {
            for (int turn = 0; turn < contestants.size(); turn++) {
                Contestant contestant = contestants.get((round + turn) % contestants.size());
                if (!contestant.takesPartIn(round)) {
                    continue;
                }
                Sample sample = contestant.work().run();
                tell(round, contestant, sample);
                if (round > 0) {
                    samples.computeIfAbsent(contestant, newcomer -> new ArrayList<>())
                            .add(sample);
                }
            }
        }
        return samples;
    }

    private void tell(int round, Contestant contestant, Sample sample) {
        String name = round == 0 ? "warm-up" : "round " + round;
        StringBuilder line = new StringBuilder("  %s, %s:".formatted(name, contestant.name()));
        for (Measure measure : Measure.values()) {
            Double value = sample.values().get(measure);
            if (value != null) {
                line.append(" %s %s;".formatted(measure.title(), measure.print(value)));
            }
        }
        progress.accept(line.toString());
    }
}
