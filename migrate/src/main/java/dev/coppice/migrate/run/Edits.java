package dev.coppice.migrate.run;

import dev.coppice.migrate.run.Journal.Row;
import java.util.List;

/** Where a script is not what ran. */
final class Edits {

    private Edits() {}

    /** In words, behind the name of the script; empty where what ran is not known. */
    static String words(List<Row> ran, List<Step> steps) {
        if (ran.isEmpty()) {
            return "";
        }
        for (Row row : ran) {
            if (row.step() > steps.size()) {
                return " (statement %d is gone)".formatted(row.step());
            }
            Step step = steps.get(row.step() - 1);
            if (!step.hash().equals(row.hash())) {
                return " (statement %d, line %d)".formatted(row.step(), step.line());
            }
        }
        int known = ran.getLast().step();
        return steps.size() > known
                ? " (statement %d, line %d, is new)"
                        .formatted(known + 1, steps.get(known).line())
                : " (comments only)";
    }
}
