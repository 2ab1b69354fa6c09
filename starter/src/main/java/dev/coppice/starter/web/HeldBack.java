package dev.coppice.starter.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of a response, of which nothing is sent before it is complete or too large to be held. */
final class HeldBack extends OutputStream {

    private static final int MOST = 1 << 20;

    private final HttpServletResponse response;
    private final Map<String, String> headers;
    private @Nullable ByteArrayOutputStream held = new ByteArrayOutputStream(8_192);
    private @Nullable IOException failure;
    private long sent;

    HeldBack(HttpServletResponse response, Map<String, String> headers) {
        this.response = response;
        this.headers = headers;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (held != null && held.size() + length <= MOST) {
            held.write(bytes, offset, length);
            return;
        }
        try {
            letGo();
            response.getOutputStream().write(bytes, offset, length);
            sent += length;
        } catch (IOException gone) {
            failure = gone;
            throw gone;
        }
    }

    /** Sends what is held; from then on all goes straight to the client. */
    private void letGo() throws IOException {
        ByteArrayOutputStream first = held;
        held = null;
        if (first != null) {
            headers.forEach(response::setHeader);
            sent += first.size();
            first.writeTo(response.getOutputStream());
        }
    }

    /** After the last byte. */
    void complete() throws IOException {
        ByteArrayOutputStream whole = held;
        if (whole != null && whole.size() > 0) {
            response.setContentLength(whole.size());
        }
        letGo();
    }

    /** Whether the client may have got something already. */
    boolean isOnItsWay() {
        return held == null;
    }

    /** How many bytes were given to the client. */
    long sent() {
        return sent;
    }

    /** Why nothing more could be given to the client; null if it could. */
    @Nullable
    IOException failure() {
        return failure;
    }
}
