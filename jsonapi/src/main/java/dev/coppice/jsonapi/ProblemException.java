package dev.coppice.jsonapi;

import java.util.List;
import java.util.stream.Collectors;

/** Ends a request with everything that is wrong with it. Carries no stack trace: it is an answer, not a bug. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // Never serialised; the list is what the exception is for.
    private final List<Problem> problems;

    public ProblemException(Problem problem) {
        this(List.of(problem));
    }

    public ProblemException(List<Problem> problems) {
        super(null, null, false, false);
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("At least one problem is needed");
        }
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    /** The same problems of a part of the request; pointers into the part become pointers into the whole. */
    public ProblemException within(String place) {
        return new ProblemException(problems.stream()
                .map(problem -> problem.atPointer(
                        place + (problem.source() instanceof Problem.Source.Pointer(String pointer) ? pointer : "")))
                .toList());
    }

    /** The status that fits all problems: their common one, else the most general of their family. */
    public int status() {
        return commonStatus(problems);
    }

    /** As {@link #status()}, for problems that are not (yet) an exception. */
    public static int commonStatus(List<Problem> problems) {
        int first = problems.getFirst().status();
        if (problems.stream().allMatch(problem -> problem.status() == first)) {
            return first;
        }
        return problems.stream().anyMatch(problem -> problem.status() >= 500) ? 500 : 400;
    }

    @Override
    public String getMessage() {
        return problems.stream().map(Problem::detail).collect(Collectors.joining("; "));
    }
}
