package dev.coppice.starter.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A complete answer. It is finished before its first byte is sent, so that no connection to the database waits for a slow
 * client and no failure breaks a document off.
 *
 * @param body as sent; empty for none
 */
@SuppressWarnings("ArrayRecordComponent") // Replies are sent, never compared.
record Reply(int status, Map<String, String> headers, byte[] body) implements Outgoing {

    static final String ALLOW = "Allow";
    static final String ETAG = "ETag";

    Reply {
        headers = new LinkedHashMap<>(headers);
    }

    static Reply document(int status, byte[] body) {
        return new Reply(status, Map.of("Content-Type", MediaTypes.JSON_API), body);
    }

    /** One resource; its version is told in a header, too. */
    static Reply single(int status, byte[] body, @Nullable String version) {
        Reply reply = document(status, body);
        return version == null ? reply : reply.with(ETAG, EntityTags.of(version));
    }

    static Reply empty(int status) {
        return new Reply(status, Map.of(), new byte[0]);
    }

    @Override
    public Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body);
    }

    @Override
    public void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        boolean mayHaveBody =
                status != HttpServletResponse.SC_NO_CONTENT && status != HttpServletResponse.SC_NOT_MODIFIED;
        if (mayHaveBody) {
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
