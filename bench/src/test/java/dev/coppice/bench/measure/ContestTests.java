package dev.coppice.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContestTests {

    private final List<String> runs = new ArrayList<>();

    @Test
    void contestantsTakeTurnsAndEveryRoundStartsWithAnother() throws Exception {
        contest(2);

        assertThat(runs).containsExactly("a", "b", "b", "a", "a", "b");
    }

    @Test
    void theFirstRoundDoesNotCount() throws Exception {
        Map<Contestant, List<Sample>> samples = contest(2);

        assertThat(samples.values()).allSatisfy(counted -> assertThat(counted).hasSize(2));
    }

    @Test
    void whoIsSlowIsAskedOnceAndNotBefore() throws Exception {
        Contestant slow = runner("slow").once();

        Map<Contestant, List<Sample>> samples = new Contest(2, line -> {}).between(List.of(runner("a"), slow));

        assertThat(runs).containsExactly("a", "slow", "a", "a");
        assertThat(samples.get(slow)).hasSize(1);
    }

    private Map<Contestant, List<Sample>> contest(int rounds) throws Exception {
        return new Contest(rounds, line -> {}).between(List.of(runner("a"), runner("b")));
    }

    private Contestant runner(String name) {
        return new Contestant(name, () -> {
            runs.add(name);
            return new Sample(Map.of(Measure.WALL, 1.0));
        });
    }
}
