package dev.coppice.bench.measure;

import java.util.List;
import java.util.Locale;

/**
 * A target of the table "Speed and memory".
 *
 * @param what the target's words, as in the table
 * @param contestant whose figures count
 * @param limit the median must stay below it
 */
public record Goal(String what, Contestant contestant, Measure measure, double limit) {

    static final String HEAD = """
            | what | target | median | met |
            | --- | --- | --- | --- |
            """;

    /** The target's line in the summary. */
    String row(List<Sample> samples) {
        double median = Result.spread(measure, samples).median();
        String met = median < limit ? "yes" : "**no**";
        return "| %s | %s under %s | %s | %s |%n"
                .formatted(what, measure.title(), plain(limit), measure.print(median), met);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%s", value);
    }
}
