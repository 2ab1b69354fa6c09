package dev.coppice.bench.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a contest showed.
 *
 * @param ratios pairs whose medians are divided, first by second
 */
public record Result(String title, Map<Contestant, List<Sample>> samples, List<Goal> goals, List<Ratio> ratios) {

    public Result {
        samples = new LinkedHashMap<>(samples);
        goals = List.copyOf(goals);
        ratios = List.copyOf(ratios);
    }

    /** Two contestants to compare. */
    public record Ratio(Contestant first, Contestant second) {}

    static Spread spread(Measure measure, List<Sample> samples) {
        return Spread.of(samples.stream()
                .map(sample -> sample.values().get(measure))
                .filter(value -> value != null)
                .toList());
    }

    /** A section with a table: minimum, median and maximum of each measure, then the ratios. */
    String section() {
        List<Measure> measures = measures();
        StringBuilder text = new StringBuilder("### %s%n%n| |".formatted(title));
        measures.forEach(measure -> text.append(" %s |".formatted(measure.title())));
        text.append("%n| --- |%s%n".formatted(" --- |".repeat(measures.size())));
        samples.forEach((contestant, runs) -> text.append(row(name(contestant, runs), cells(measures, runs))));
        ratios.forEach(ratio -> text.append(row(
                "ratio *%s* : *%s*"
                        .formatted(ratio.first().name(), ratio.second().name()),
                cells(measures, ratio))));
        return text.toString();
    }

    String goalRows() {
        StringBuilder text = new StringBuilder();
        goals.forEach(goal -> text.append(goal.row(samples)));
        return text.toString();
    }

    private static String name(Contestant contestant, List<Sample> runs) {
        return contestant.most() == Integer.MAX_VALUE
                ? contestant.name()
                : "%s (%d of the rounds)".formatted(contestant.name(), runs.size());
    }

    private List<Measure> measures() {
        List<Measure> measures = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            if (samples.values().stream().anyMatch(runs -> has(measure, runs))) {
                measures.add(measure);
            }
        }
        return measures;
    }

    private static boolean has(Measure measure, List<Sample> runs) {
        return !runs.isEmpty() && runs.getFirst().values().containsKey(measure);
    }

    private static List<String> cells(List<Measure> measures, List<Sample> runs) {
        return measures.stream()
                .map(measure -> has(measure, runs) ? cell(measure, spread(measure, runs)) : "")
                .toList();
    }

    private static String cell(Measure measure, Spread spread) {
        return "%s / **%s** / %s"
                .formatted(
                        measure.print(spread.minimum()),
                        measure.print(spread.median()),
                        measure.print(spread.maximum()));
    }

    private List<String> cells(List<Measure> measures, Ratio ratio) {
        List<Sample> first = samples.getOrDefault(ratio.first(), List.of());
        List<Sample> second = samples.getOrDefault(ratio.second(), List.of());
        return measures.stream()
                .map(measure -> has(measure, first) && has(measure, second)
                        ? String.format(Locale.ROOT, "%.2f", quotient(measure, first, second))
                        : "")
                .toList();
    }

    private static double quotient(Measure measure, List<Sample> first, List<Sample> second) {
        return spread(measure, first).median() / spread(measure, second).median();
    }

    private static String row(String name, List<String> cells) {
        return "| %s | %s |%n".formatted(name, String.join(" | ", cells));
    }
}
