package dev.coppice.bench.measure;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** What one run took. Memory is in MB of a million bytes. */
public record Sample(Map<Measure, Double> values) {

    public Sample {
        values = Map.copyOf(values);
    }

    static Sample of(Duration wall, MemoryPeak peak) {
        return new Sample(
                Map.of(Measure.WALL, wall.toNanos() / 1e9, Measure.PEAK_MEMORY, peak.kibibytes() * 1024 / 1e6));
    }

    Sample withIdle(long kibibytes) {
        Map<Measure, Double> all = new EnumMap<>(values);
        all.put(Measure.IDLE_MEMORY, kibibytes * 1024 / 1e6);
        return new Sample(all);
    }

    /** This run and the ones before it as one: times add up, of the memory the greatest counts. */
    public Sample after(Sample before) {
        Map<Measure, Double> all = new EnumMap<>(values);
        all.merge(Measure.WALL, before.values().get(Measure.WALL), Double::sum);
        all.merge(Measure.PEAK_MEMORY, before.values().get(Measure.PEAK_MEMORY), Math::max);
        return new Sample(all);
    }
}
