package dev.coppice.starter.web;

import dev.coppice.schema.testing.BuildNotes;
import dev.coppice.schema.testing.Turn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Notes how the tests of the checklist came out; a test is called like its row, or its rows. The processes of a build, among
 * which its classes are divided, note it in one file.
 */
final class Conformance implements TestWatcher, AfterAllCallback {

    private static final BuildNotes NOTES = new BuildNotes(Path.of("target", "conformance.txt"));

    private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();

    /** How a test came out. */
    enum Outcome {
        PASSED,
        FAILED
    }

    @Override
    public void testSuccessful(ExtensionContext context) {
        note(context, Outcome.PASSED);
    }

    @Override
    public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
        note(context, Outcome.FAILED);
    }

    /** The statement grows class by class; that of the last one is whole. */
    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        Turn turn = NOTES.turn();
        try {
            for (Map.Entry<String, Outcome> row : new TreeMap<>(outcomes).entrySet()) {
                NOTES.add(row.getKey() + "\t" + row.getValue());
            }
            ConformanceStatement.write(ofBuild());
        } finally {
            turn.close();
        }
    }

    private void note(ExtensionContext context, Outcome outcome) {
        for (String row : ConformanceStatement.rows(context.getRequiredTestMethod())) {
            merge(outcomes, row, outcome);
        }
    }

    private static Map<String, Outcome> ofBuild() {
        Map<String, Outcome> all = new TreeMap<>();
        for (String line : NOTES.of(BuildNotes.build())) {
            String[] parts = line.split("\t", -1);
            merge(all, parts[0], Outcome.valueOf(parts[1]));
        }
        return all;
    }

    private static void merge(Map<String, Outcome> outcomes, String row, Outcome outcome) {
        outcomes.merge(row, outcome, (before, now) -> before == Outcome.FAILED ? before : now);
    }
}
