package dev.coppice.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTests {

    private static final Contestant OURS = contestant("ours");
    private static final Contestant PEER = contestant("peer");

    @Test
    void aMissedTargetIsSaidPlainly() {
        assertThat(Report.of(List.of(result(1.0)), 1, 0))
                .contains("| create | wall time, s under 1 | 2.00 | **no** |\n");
    }

    @Test
    void aMetTargetIsSaidToo() {
        assertThat(Report.of(List.of(result(2.5)), 1, 0))
                .contains("| create | wall time, s under 2.5 | 2.00 | yes |\n");
    }

    @Test
    void theRatioIsThatOfTheMedians() {
        assertThat(Report.of(List.of(result(1.0)), 1, 0)).contains("| ratio *ours* : *peer* | 0.50 |\n");
    }

    private static Result result(double limit) {
        Map<Contestant, List<Sample>> samples = new LinkedHashMap<>();
        samples.put(OURS, List.of(sample(1.0), sample(2.0), sample(4.0)));
        samples.put(PEER, List.of(sample(4.0)));
        return new Result(
                "Create",
                samples,
                List.of(new Goal.Below("create", OURS, Measure.WALL, limit)),
                List.of(new Result.Ratio(OURS, PEER)));
    }

    private static Sample sample(double seconds) {
        return new Sample(Map.of(Measure.WALL, seconds));
    }

    private static Contestant contestant(String name) {
        return new Contestant(name, () -> sample(1.0));
    }
}
