package dev.coppice.starter.web;

import dev.coppice.schema.testing.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A port that leads to a server, until it is shut: then all who came through it lose their connection, and nobody gets in. */
final class Door implements AutoCloseable {

    private final Set<Socket> through = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket door = bound(freePort());
    private final int port = door.getLocalPort();
    private volatile int target;

    /** The URL of a database that leads through the door. */
    String through(String url) {
        target = URI.create(url.substring("jdbc:".length())).getPort();
        open(door);
        return url.replace(":" + target + "/", ":" + port + "/");
    }

    void shut() {
        try {
            door.close();
            for (Socket socket : through) {
                socket.close();
            }
            through.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void open() {
        door = bound(port);
        open(door);
    }

    @Override
    public void close() {
        shut();
    }

    private void open(ServerSocket opened) {
        Thread.ofVirtual().start(() -> {
            while (!opened.isClosed()) {
                try {
                    Socket client = opened.accept();
                    Socket server = new Socket("localhost", target);
                    through.add(client);
                    through.add(server);
                    if (opened.isClosed()) {
                        // It was shut while this one came in, and did not see it.
                        client.close();
                        server.close();
                    }
                    pass(client, server);
                    pass(server, client);
                } catch (IOException shut) {
                    // The loop looks whether it was shut.
                }
            }
        });
    }

    private static void pass(Socket from, Socket to) {
        Thread.ofVirtual().start(() -> {
            try (from;
                    to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException shut) {
                // Both ends are closed on the way out.
            }
        });
    }

    private static int freePort() {
        try {
            return FreePort.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerSocket bound(int port) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("localhost"), port));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
