package dev.coppice.bench.measure;

import java.nio.charset.StandardCharsets;

/**
 * A request, to be sent again and again.
 *
 * @param mediaType what is accepted, and what the body is
 * @param body empty for none
 */
public record Request(String method, String path, String mediaType, String body) {

    public static Request get(String path, String mediaType) {
        return new Request("GET", path, mediaType, "");
    }

    /** As it goes over the wire; the connection stays open. */
    byte[] bytes() {
        StringBuilder text = new StringBuilder("%s %s HTTP/1.1\r\n".formatted(method, path));
        text.append("Host: localhost\r\nAccept: %s\r\n".formatted(mediaType));
        if (!body.isEmpty()) {
            int length = body.getBytes(StandardCharsets.UTF_8).length;
            text.append("Content-Type: %s\r\nContent-Length: %d\r\n".formatted(mediaType, length));
        }
        return text.append("\r\n").append(body).toString().getBytes(StandardCharsets.UTF_8);
    }
}
