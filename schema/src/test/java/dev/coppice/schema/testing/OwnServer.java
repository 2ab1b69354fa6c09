package dev.coppice.schema.testing;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** A server of PostgreSQL or MariaDB for one test alone, which goes away and comes back when the test says so. */
public final class OwnServer implements AutoCloseable {

    private final Engine engine;
    private final RunningServer server;

    private OwnServer(Engine engine, RunningServer server) {
        this.engine = engine;
        this.server = server;
    }

    /** Starts a process of its own. */
    public static OwnServer start(Engine engine) {
        TestServer server = switch (engine) {
            case POSTGRESQL -> TestServer.POSTGRESQL;
            case MARIADB -> TestServer.MARIADB;
            case SQLITE, H2 -> throw new IllegalArgumentException(engine + " has no server");
        };
        try {
            return new OwnServer(engine, server.start(Files.createTempDirectory("coppice-own"), System.out::println));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new database on it. */
    public TestDatabase database() {
        return TestDatabase.on(engine, server.address());
    }

    /** Ends the process; what is stored stays. */
    public void stop() {
        server.stop();
    }

    /** Starts it again, with the same port and what was stored. */
    public void startAgain() {
        server.startAgain();
    }

    @Override
    public void close() {
        server.close();
    }
}
