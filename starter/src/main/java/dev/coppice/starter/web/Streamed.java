package dev.coppice.starter.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.coyote.CloseNowException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A successful answer that is written while it is sent. Its first bytes are held back: what fails before they are too many
 * still gets a status of its own, and what ends before is sent like any complete answer. After that, what fails closes the
 * connection without the end of the body, so that no client takes a part for the whole.
 *
 * @param content writes the body
 */
record Streamed(Map<String, String> headers, Consumer<OutputStream> content) implements Outgoing {

    private static final Logger LOG = LoggerFactory.getLogger(Streamed.class);

    Streamed {
        headers = Map.copyOf(headers);
    }

    static Streamed of(String contentType, Consumer<OutputStream> content) {
        return new Streamed(Map.of("Content-Type", contentType), content);
    }

    @Override
    public Streamed with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Streamed(more, content);
    }

    @Override
    public void send(HttpServletResponse response) throws IOException {
        HeldBack out = new HeldBack(response, headers);
        try {
            content.accept(out);
        } catch (RuntimeException failure) {
            if (!out.isOnItsWay()) {
                throw failure;
            }
            throw broken(out, failure);
        }
        out.complete();
    }

    /** A client that went away is not our trouble. */
    private static IOException broken(HeldBack out, RuntimeException failure) {
        IOException gone = out.failure();
        if (gone != null) {
            return gone;
        }
        LOG.error("An answer broke off after {} bytes; the connection was closed", out.sent(), failure);
        return new CloseNowException("The answer broke off", failure);
    }
}
