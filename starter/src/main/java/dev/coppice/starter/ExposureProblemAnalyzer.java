package dev.coppice.starter;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a problem of the exposure as two sentences instead of a stack trace. */
final class ExposureProblemAnalyzer extends AbstractFailureAnalyzer<ExposureProblem> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ExposureProblem cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
