package dev.coppice.bench.measure;

import java.util.List;
import java.util.Locale;

/** All results as Markdown, to be pasted into the documentation. */
public final class Report {

    private Report() {}

    public static String of(List<Result> results, int rounds, double loadBefore) {
        StringBuilder text = new StringBuilder();
        text.append("%s.%n".formatted(Machine.description()));
        text.append(String.format(
                Locale.ROOT,
                "Each figure is minimum / **median** / maximum of %d runs after one that does not count, the"
                        + " contestants of a table in turns; load average before the start %.1f.%n%n",
                rounds,
                loadBefore));
        text.append(Goal.HEAD);
        results.forEach(result -> text.append(result.goalRows()));
        results.forEach(result -> text.append("%n%s".formatted(result.section())));
        return text.toString();
    }
}
