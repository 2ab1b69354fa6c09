package dev.coppice.starter.web;

import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.ProblemException;
import dev.coppice.jsonapi.ResourceGraph;
import dev.coppice.starter.grants.Caller;
import dev.coppice.starter.grants.Views;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Asks for a log-in where it may help: those who are not logged in get the same answer to all that is not there for them,
 * be it there for others or not.
 */
final class Gate {

    /** Not one that browsers ask a name and a password for: how people log in is the owner's business. */
    private static final String CHALLENGE = "Login realm=\"api\"";

    private static final String LOG_IN = "Log in first: what is here is for those whom it is granted";
    private static final String PRIVATE = "private, no-cache";
    private static final String VARY = "Accept, Authorization, Cookie";

    private final Views views;

    Gate(Views views) {
        this.views = views;
    }

    Caller caller(HttpServletRequest request) {
        return views.caller(request);
    }

    /** Whether it matters who a caller is, or is known at least. */
    boolean knows(Caller caller) {
        return !views.areOpen() || caller.isLoggedIn();
    }

    /** Refuses those who are not logged in and for whom there is nothing. */
    void checkIn(ResourceGraph graph, Caller caller) {
        if (!isOpen(graph, caller)) {
            throw logInFirst();
        }
    }

    /** Whether there is something for a caller, or a log-in would not help. */
    boolean isOpen(ResourceGraph graph, Caller caller) {
        return !isStranger(caller) || !graph.types().isEmpty();
    }

    /** Refuses those who are not logged in and ask for a type that is not there for them. */
    void checkType(ResourceGraph graph, String path, Caller caller) {
        if (isStranger(caller) && !Route.isType(graph, path)) {
            throw logInFirst();
        }
    }

    /** Whether a failure is one that may not be one for those who are logged in. */
    boolean asksForLogIn(RuntimeException failure, Caller caller) {
        return isStranger(caller)
                && failure instanceof ProblemException refused
                && refused.problems().stream().map(Problem::code).anyMatch(Gate::dependsOnWhoAsks);
    }

    private static boolean dependsOnWhoAsks(ProblemCode code) {
        return code == ProblemCode.NOT_GRANTED || code == ProblemCode.UNAUTHORIZED;
    }

    /** Answers that depend on who asks are kept by nobody for others. */
    Outgoing marked(Outgoing answer) {
        if (views.areOpen()) {
            return answer;
        }
        return answer.with("Vary", VARY).with("Cache-Control", PRIVATE);
    }

    /** What those are told who have to log in first. */
    static Reply refusal() {
        return Failures.reply(401, Problem.of(ProblemCode.UNAUTHORIZED, LOG_IN)).with("WWW-Authenticate", CHALLENGE);
    }

    private boolean isStranger(Caller caller) {
        return !views.areOpen() && !caller.isLoggedIn();
    }

    private static ProblemException logInFirst() {
        return new ProblemException(Problem.of(ProblemCode.UNAUTHORIZED, LOG_IN));
    }
}
