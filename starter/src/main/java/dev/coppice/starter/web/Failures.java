package dev.coppice.starter.web;

import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.ProblemException;
import dev.coppice.starter.jpa.DatabaseTrouble;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes error documents of whatever went wrong. What is our own fault goes to the log and not to the client. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Misfits misfits;

    Failures(Misfits misfits) {
        this.misfits = misfits;
    }

    Reply reply(Throwable failure) {
        if (failure instanceof ProblemException problems) {
            return reply(problems.status(), problems.problems());
        }
        Problem problem =
                DatabaseTrouble.problem(failure).or(() -> misfit(failure)).orElseGet(() -> unexpected(failure));
        return reply(problem.status(), List.of(problem));
    }

    /** One problem in an answer whose status may be one that no code has. */
    static Reply reply(int status, Problem problem) {
        return reply(status, Documents.error(problem, status, ProblemPages.address()));
    }

    static Reply reply(int status, List<Problem> problems) {
        return reply(status, Documents.errors(problems, ProblemPages.address()));
    }

    private static Reply reply(int status, byte[] document) {
        Reply reply = Reply.document(status, document).with("Vary", "Accept");
        return status == 503 ? reply.with("Retry-After", "1") : reply;
    }

    private Optional<Problem> misfit(Throwable failure) {
        if (!DatabaseTrouble.isAbsence(failure) || !misfits.areThere()) {
            return Optional.empty();
        }
        LOG.warn("A request was refused: {}", DatabaseTrouble.words(failure));
        return Optional.of(Problem.of(
                ProblemCode.DATABASE_DIFFERS,
                "The server's database does not have all that this needs; the server's log tells what"));
    }

    private static Problem unexpected(Throwable failure) {
        LOG.error("A request failed unexpectedly", failure);
        return Problem.of(ProblemCode.INTERNAL, "The server failed; its log tells why");
    }
}
