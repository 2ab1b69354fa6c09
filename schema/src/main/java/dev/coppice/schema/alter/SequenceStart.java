package dev.coppice.schema.alter;

import dev.coppice.schema.Change;
import dev.coppice.schema.KeyCounter;
import dev.coppice.schema.Part;
import dev.coppice.schema.Sequence;
import dev.coppice.schema.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lets a new sequence begin above the keys that are there. Who takes numbers from it takes a whole step of them at once,
 * up to the one that it gave.
 */
record SequenceStart(Dialect dialect, Sequence sequence, List<KeyCounter> counters) {

    private static final String WHY = "Its numbers begin above the keys that are there";

    List<AlterStep> steps(Grammar grammar) {
        List<Change> served = List.of(new Change.Added(new Part.SchemaSequence(sequence)));
        List<AlterStep> steps = new ArrayList<>();
        for (String sql : grammar.startWith(sequence, query())) {
            steps.add(new AlterStep(sql, steps.isEmpty() ? WHY : null, served));
        }
        return steps;
    }

    private String query() {
        if (counters.size() == 1) {
            KeyCounter only = counters.getFirst();
            return "SELECT " + first("MAX(" + dialect.quoteIfNeeded(only.column()) + ")") + " FROM "
                    + dialect.name(only.table());
        }
        String keys = counters.stream()
                .map(counter -> "SELECT MAX(" + dialect.quoteIfNeeded(counter.column()) + ") AS k FROM "
                        + dialect.name(counter.table()))
                .collect(Collectors.joining(" UNION ALL "));
        return "SELECT " + first("MAX(k)") + " FROM (" + keys + ") used";
    }

    /** Where the owner begins higher, it stays so. */
    private String first(String greatest) {
        String next = "COALESCE(" + greatest + ", 0) + " + sequence.increment();
        return sequence.start() > 1 ? "GREATEST(" + next + ", " + sequence.start() + ")" : next;
    }
}
