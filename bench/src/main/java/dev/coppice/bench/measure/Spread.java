package dev.coppice.bench.measure;

import java.util.List;

/** The least, the middle and the greatest of several values. */
public record Spread(double minimum, double median, double maximum) {

    public static Spread of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("A spread needs at least one value");
        }
        List<Double> sorted = values.stream().sorted().toList();
        return new Spread(sorted.getFirst(), median(sorted), sorted.getLast());
    }

    private static double median(List<Double> sorted) {
        int middle = sorted.size() / 2;
        boolean odd = sorted.size() % 2 == 1;
        return odd ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
