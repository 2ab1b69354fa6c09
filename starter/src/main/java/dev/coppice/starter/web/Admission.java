package dev.coppice.starter.web;

import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.ProblemException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets in as many requests as connections can serve and a queue of bearable length; more are refused at once, so that a
 * rush ends in quick refusals and not in everybody's time-out.
 */
final class Admission {

    private final Semaphore places;

    Admission(int connections, int waitingForEach) {
        places = new Semaphore(connections + connections * waitingForEach);
    }

    <T> T admit(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw new ProblemException(Problem.of(
                    ProblemCode.UNAVAILABLE, "Too many requests wait for the database; try again in a moment"));
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
