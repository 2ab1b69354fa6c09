package dev.coppice.cli.run;

import dev.coppice.schema.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** A port of this machine. */
public record Port(int number) {

    /** Where a created project listens unless it is told otherwise. */
    public static final Port USUAL = new Port(5656);

    public Port {
        if (number < 1 || number > 65_535) {
            throw new Problem("%d is not a port".formatted(number), "Give a number from 1 to 65535");
        }
    }

    /** Whether nobody listens there. */
    public boolean isFree() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /**
     * Refuses a port that somebody listens at.
     *
     * @throws Problem if so
     */
    public void requireFree() {
        if (!isFree()) {
            throw new Problem(
                    "Port %d is in use by another program, or may not be used by this user".formatted(number),
                    "Stop that program, or choose another port with --port");
        }
    }
}
