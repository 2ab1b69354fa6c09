package dev.coppice.schema.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for servers that are started in a moment, or again. They are below those that systems give to whoever does not care,
 * for example to each connection to a test database: such a port may be taken before the server is there.
 */
public final class FreePort {

    private static final int FIRST = 15_000;
    private static final int BEHIND = 32_000;

    private FreePort() {}

    /** One on which nobody listens. It is a random one, so that two processes hardly ever meet. */
    public static int next() throws IOException {
        IOException taken = new IOException("No port from %d to %d is free".formatted(FIRST, BEHIND - 1));
        for (int tries = 0; tries < 100; tries++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, BEHIND);
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                taken.addSuppressed(e);
            }
        }
        throw taken;
    }
}
