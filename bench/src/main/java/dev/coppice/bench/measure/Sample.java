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

    Sample withProcessor(double seconds) {
        Map<Measure, Double> all = new EnumMap<>(values);
        all.put(Measure.PROCESSOR, seconds);
        return new Sample(all);
    }

    Sample withIdle(long kibibytes) {
        Map<Measure, Double> all = new EnumMap<>(values);
        all.put(Measure.IDLE_MEMORY, kibibytes * 1024 / 1e6);
        return new Sample(all);
    }

    /** This run and the ones before it as one: times add up, of the memory the greatest counts. */
    public Sample after(Sample before) {
        Map<Measure, Double> all = new EnumMap<>(values);
        before.values().forEach((measure, value) -> {
            switch (measure) {
                case WALL, PROCESSOR -> all.merge(measure, value, Double::sum);
                case PEAK_MEMORY -> all.merge(measure, value, Math::max);
                case IDLE_MEMORY, RATE, SERVER_CPU, CLIENT_CPU, LOADED_MEMORY, ANSWER_SIZE, HEAP_GROWTH, SCRIPTS -> {}
            }
        });
        return new Sample(all);
    }
}
