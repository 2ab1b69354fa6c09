package dev.coppice.starter.web;

import dev.coppice.jsonapi.query.Paging;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a request that what is done depends on, beyond those that say which bodies are taken and given.
 *
 * @param paging how pages are meant where the URL does not say it
 */
record Headers(
        @Nullable String ifMatch,
        @Nullable String ifNoneMatch,
        @Nullable String idempotencyKey,
        Paging paging) {

    static Headers of(HttpServletRequest request) {
        return new Headers(
                all(request, "If-Match"),
                all(request, "If-None-Match"),
                all(request, "Idempotency-Key"),
                MediaTypes.paging(accept(request)));
    }

    /** What the client takes, and how it likes it. */
    static @Nullable String accept(HttpServletRequest request) {
        return all(request, "Accept");
    }

    /** A list that is sent in several lines is one list. */
    private static @Nullable String all(HttpServletRequest request, String name) {
        Enumeration<String> lines = request.getHeaders(name);
        if (!lines.hasMoreElements()) {
            return null;
        }
        String first = lines.nextElement();
        return lines.hasMoreElements() ? first + ", " + String.join(", ", Collections.list(lines)) : first;
    }
}
