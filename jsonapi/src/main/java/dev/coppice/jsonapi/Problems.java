package dev.coppice.jsonapi;

import java.util.ArrayList;
import java.util.List;

/** Collects problems, so that a request learns of all of them at once; of very many, the first hundred. */
public final class Problems {

    private static final int KEPT = 100;

    private final List<Problem> found = new ArrayList<>();

    public void add(Problem problem) {
        if (found.size() < KEPT) {
            found.add(problem);
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Problem> found() {
        return List.copyOf(found);
    }

    /** Ends the request if anything was found. */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ProblemException(found);
        }
    }
}
