package dev.coppice.migrate.run;

import dev.coppice.migrate.run.Journal.Row;
import dev.coppice.migrate.run.Journal.State;
import dev.coppice.schema.Problem;
import java.util.List;

/**
 * Where a script goes on that was interrupted. Decides only.
 *
 * @param next the first statement to run, counted from 1
 * @param settled the statement that turned out to have taken effect although nobody saw its end; 0 if there is none
 */
record Resumption(int next, int settled) {

    /** Nothing was run yet. */
    static final Resumption FROM_THE_START = new Resumption(1, 0);

    /**
     * Decides.
     *
     * @param script the file's name, for words
     * @param rows what was recorded of it
     * @param now what the database looks like
     * @throws Problem if a person has to decide
     */
    static Resumption of(String script, List<Step> steps, List<Row> rows, String now) {
        if (rows.isEmpty()) {
            return FROM_THE_START;
        }
        Row last = rows.getLast();
        for (Row row : rows) {
            boolean ran = row.state() == State.DONE;
            if (ran && !isSame(row, steps)) {
                throw edited(script, row.step(), steps);
            }
        }
        String seen = last.schema();
        boolean unchanged = seen == null || seen.equals(now);
        if (last.state() == State.DONE) {
            if (!unchanged) {
                throw changedSince(script, last.step(), steps.size());
            }
            return new Resumption(last.step() + 1, 0);
        }
        if (unchanged) {
            return new Resumption(last.step(), 0);
        }
        if (!isSame(last, steps)) {
            throw edited(script, last.step(), steps);
        }
        if (!steps.get(last.step() - 1).mayBeInTransaction()) {
            throw inDoubt(script, last.step(), steps);
        }
        return new Resumption(last.step() + 1, last.step());
    }

    /**
     * A statement of which H2 did half.
     *
     * @param copy the table that was to take the name of another, which is gone already
     */
    static Problem half(String script, int step, List<Step> steps, String copy) {
        return new Problem(
                "%s was interrupted in statement %d of %d (line %d), and only half of that is done: the table is called %s now"
                        .formatted(
                                script, step, steps.size(), steps.get(step - 1).line(), copy),
                "Give it its name back with ALTER TABLE … RENAME TO; it has all its rows, and the statement's effect. "
                        + remedy(script));
    }

    /** What a person can do who has to decide. */
    static String remedy(String script) {
        String version = script.replaceFirst("^[VU]([^_]+).*", "$1");
        return script.startsWith("U")
                ? "Look at the database. Finish taking it back by hand and say 'coppice migrate stamp' with the version"
                        + " before, or restore what is gone and say 'coppice migrate repair'"
                : "Look at the database. Finish it by hand and say 'coppice migrate stamp " + version
                        + "', or take back by hand what was done and say 'coppice migrate repair'";
    }

    private static boolean isSame(Row row, List<Step> steps) {
        return row.step() <= steps.size() && steps.get(row.step() - 1).hash().equals(row.hash());
    }

    private static Problem edited(String script, int step, List<Step> steps) {
        String where = step <= steps.size()
                ? "statement %d (line %d)".formatted(step, steps.get(step - 1).line())
                : "statement %d".formatted(step);
        return new Problem(
                "%s was interrupted, and its %s, which ran already, has been edited since".formatted(script, where),
                "Put the statement back as it was and run again, which goes on behind it. Or: " + remedy(script));
    }

    private static Problem changedSince(String script, int step, int steps) {
        return new Problem(
                "%s was interrupted after statement %d of %d, and the database's schema was changed since"
                        .formatted(script, step, steps),
                remedy(script));
    }

    private static Problem inDoubt(String script, int step, List<Step> steps) {
        return new Problem(
                "%s was interrupted in statement %d of %d (line %d), and it cannot be seen whether that is complete"
                        .formatted(
                                script, step, steps.size(), steps.get(step - 1).line()),
                remedy(script));
    }
}
