package dev.coppice.starter.web;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** Notes how the tests of the checklist came out; a test is called like its row, or its rows. */
final class Conformance implements TestWatcher, AfterAllCallback {

    private static final Map<String, Outcome> OUTCOMES = new ConcurrentHashMap<>();

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
    public void afterAll(ExtensionContext context) {
        ConformanceStatement.write(new TreeMap<>(OUTCOMES));
    }

    private static void note(ExtensionContext context, Outcome outcome) {
        for (String row : ConformanceStatement.rows(context.getRequiredTestMethod())) {
            OUTCOMES.merge(row, outcome, (before, now) -> before == Outcome.FAILED ? before : now);
        }
    }
}
