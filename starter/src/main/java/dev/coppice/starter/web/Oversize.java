package dev.coppice.starter.web;

import java.nio.ByteBuffer;
import org.apache.catalina.connector.Request;
import org.apache.coyote.ProtocolHandler;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * What was too long in a request that the web container gave up reading: for the container it is one more malformed request.
 * The address comes first, and is known only once it was read to its end.
 */
final class Oversize {

    private Oversize() {}

    /** The status that says what was too long; 400 if it was something else that the container did not like. */
    static int status(Request request) {
        org.apache.coyote.Request read = request.getCoyoteRequest();
        boolean gaveUp = read.getInputBuffer() instanceof ApplicationBufferHandler input
                && isFull(input.getByteBuffer(), limit(request.getConnector().getProtocolHandler()));
        if (!gaveUp) {
            return 400;
        }
        return read.requestURI().isNull() ? 414 : 431;
    }

    /** Whether all was looked at that fits in. */
    private static boolean isFull(ByteBuffer head, int limit) {
        return !head.hasRemaining() && head.limit() >= limit;
    }

    private static int limit(ProtocolHandler protocol) {
        return protocol instanceof AbstractHttp11Protocol<?> http
                ? http.getMaxHttpRequestHeaderSize()
                : Integer.MAX_VALUE;
    }
}
