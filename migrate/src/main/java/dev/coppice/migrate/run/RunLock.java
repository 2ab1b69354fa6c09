package dev.coppice.migrate.run;

import dev.coppice.schema.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * One run at a time on a database. Held by a connection of its own or by a file beside the database: if its holder dies, it
 * is free.
 */
final class RunLock {

    private static final long PAUSE_MILLIS = 200;

    private final Connection connection;
    private final Hold hold;

    private RunLock(Connection connection, Hold hold) {
        this.connection = connection;
        this.hold = hold;
    }

    /**
     * Waits for it.
     *
     * @throws Problem if another run holds it for too long
     */
    static RunLock take(ConnectionSource source, Duration patience, RunListener listener) {
        try {
            Connection connection = source.open();
            try {
                Hold hold = Hold.on(connection);
                await(hold, patience, listener);
                return new RunLock(connection, hold);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new Problem("The database cannot be locked for this run", "Check the connection and try again", e);
        }
    }

    /** Lets the next one in. */
    void close() {
        try (connection) {
            hold.release();
        } catch (SQLException lost) {
            // Whatever held it is gone, and the lock with it.
        }
    }

    private static void await(Hold hold, Duration patience, RunListener listener) throws SQLException {
        long end = System.nanoTime() + patience.toNanos();
        boolean isTold = false;
        while (!hold.tryTake()) {
            if (System.nanoTime() >= end) {
                throw new Problem(
                        "Another run is at work on this database, and has not ended within %d seconds"
                                .formatted(patience.toSeconds()),
                        "Wait for it, or look who runs it; --lock-timeout says how long to wait");
            }
            if (!isTold) {
                listener.waits();
                isTold = true;
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("Interrupted while waiting for another run", "Try again", e);
        }
    }
}
