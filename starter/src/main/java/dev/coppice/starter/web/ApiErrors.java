package dev.coppice.starter.web;

import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.ProblemException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;

/** Makes error documents of what the framework refuses, so that a client meets one form of error only. */
@Controller
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ApiErrors implements ErrorController {

    private final Failures failures;

    ApiErrors(Failures failures) {
        this.failures = failures;
    }

    /** What controllers of the owner throw in the API's own words. */
    @ExceptionHandler
    void problem(ProblemException failure, HttpServletResponse response) throws IOException {
        failures.reply(failure).send(response);
    }

    /** What nobody else answered. */
    @RequestMapping("${server.error.path:${error.path:/error}}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return; // An answer broke off, and its end must not look like one.
        }
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        boolean known = status instanceof Integer code && code != 500;
        Reply reply = failure instanceof Throwable thrown && !known
                ? failures.reply(thrown)
                : of(status instanceof Integer code ? code : 404);
        reply.send(response);
    }

    static Reply of(int status) {
        ProblemCode code = code(status);
        return Failures.reply(status, Problem.of(code, detail(code)));
    }

    private static ProblemCode code(int status) {
        return Arrays.stream(ProblemCode.values())
                .filter(code -> code.status() == status && isGeneral(code))
                .findFirst()
                .orElse(status < 500 ? ProblemCode.MALFORMED_REQUEST : ProblemCode.INTERNAL);
    }

    /** Of several codes with one status, that which says no more than the status. */
    private static boolean isGeneral(ProblemCode code) {
        return switch (code.status()) {
            case 400 -> code == ProblemCode.MALFORMED_REQUEST;
            case 409 -> code == ProblemCode.CONFLICT;
            case 422 -> code == ProblemCode.INVALID_VALUE;
            case 500 -> code == ProblemCode.INTERNAL;
            case 503 -> code == ProblemCode.UNAVAILABLE;
            default -> true;
        };
    }

    private static String detail(ProblemCode code) {
        return switch (code) {
            case NOT_FOUND -> "There is nothing here";
            case METHOD_NOT_ALLOWED -> "The method is not possible here";
            case MALFORMED_REQUEST -> "The request cannot be understood";
            case INTERNAL -> "The server failed; its log tells why";
            default -> code.title();
        };
    }
}
