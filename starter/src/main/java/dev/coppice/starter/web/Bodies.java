package dev.coppice.starter.web;

import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.ProblemException;
import dev.coppice.starter.CoppiceProperties.Bodies.Types;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the bodies of requests, up to a limit. */
final class Bodies {

    private final int limit;
    private final Types types;

    /** @param limit bytes of a body */
    Bodies(int limit, Types types) {
        this.limit = limit;
        this.types = types;
    }

    /** The body; of a deleted resource it means nothing and is not looked at. */
    byte[] read(HttpServletRequest request, Route route) throws IOException {
        boolean meansNothing = route instanceof Route.One && request.getMethod().equals("DELETE");
        if (meansNothing) {
            return new byte[0];
        }
        if (types == Types.JSON_API || !MediaTypes.isPlainJson(request.getContentType())) {
            MediaTypes.checkContentType(request.getContentType(), MediaTypes.Extension.NONE);
        }
        return read(request);
    }

    byte[] read(HttpServletRequest request) throws IOException {
        checkCoding(request.getHeader("Content-Encoding"));
        if (request.getContentLengthLong() > limit) {
            throw tooLarge();
        }
        byte[] body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            throw tooLarge();
        }
        return body;
    }

    private static void checkCoding(@Nullable String coding) {
        if (coding != null && !coding.isBlank() && !coding.strip().equalsIgnoreCase("identity")) {
            throw new ProblemException(
                    Problem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE, "Send the body as it is, without a Content-Encoding")
                            .atHeader("Content-Encoding"));
        }
    }

    private ProblemException tooLarge() {
        return new ProblemException(Problem.of(ProblemCode.TOO_LARGE, "A body has at most %d bytes".formatted(limit))
                .with("limit", limit));
    }
}
