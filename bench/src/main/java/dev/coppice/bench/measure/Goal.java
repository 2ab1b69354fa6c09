package dev.coppice.bench.measure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A target of one of the tables in the documentation. */
public sealed interface Goal {

    String HEAD = """
            | what | target | median | met |
            | --- | --- | --- | --- |
            """;

    /** The target's line in the summary. */
    String row(Map<Contestant, List<Sample>> samples);

    /**
     * The median must stay below a limit.
     *
     * @param what the target's words, as in the table
     * @param contestant whose figures count
     */
    record Below(String what, Contestant contestant, Measure measure, double limit) implements Goal {

        @Override
        public String row(Map<Contestant, List<Sample>> samples) {
            double median = median(samples, contestant, measure);
            return line(what, "under " + plain(limit), measure, measure.print(median), median < limit);
        }
    }

    /**
     * The median must be so many times that of the best of the others.
     *
     * @param what the target's words, as in the table
     * @param contestant whose figures count
     */
    record Times(String what, Contestant contestant, Measure measure, double times, List<Contestant> others)
            implements Goal {

        public Times {
            others = List.copyOf(others);
        }

        @Override
        public String row(Map<Contestant, List<Sample>> samples) {
            double best = others.stream()
                    .mapToDouble(other -> median(samples, other, measure))
                    .max()
                    .orElseThrow();
            double quotient = median(samples, contestant, measure) / best;
            String names = others.stream().map(Contestant::name).collect(Collectors.joining("* or *", "*", "*"));
            String target = "at least %s × %s".formatted(plain(times), names);
            return line(what, target, measure, String.format(Locale.ROOT, "%.2f ×", quotient), quotient >= times);
        }
    }

    private static double median(Map<Contestant, List<Sample>> samples, Contestant contestant, Measure measure) {
        return Result.spread(measure, samples.getOrDefault(contestant, List.of()))
                .median();
    }

    private static String line(String what, String target, Measure measure, String seen, boolean met) {
        return "| %s | %s %s | %s | %s |%n".formatted(what, measure.title(), target, seen, met ? "yes" : "**no**");
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%s", value);
    }
}
