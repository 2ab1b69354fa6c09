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
        Waiting waiting = new Waiting(patience, listener);
        try {
            Connection connection = open(source, waiting);
            try {
                Hold hold = Hold.on(connection);
                while (!hold.tryTake()) {
                    waiting.goOn("Another run is at work on this database");
                }
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

    /** Where another run lets nobody even read, it is waited for here. */
    private static Connection open(ConnectionSource source, Waiting waiting) throws SQLException {
        while (true) {
            try {
                return source.open();
            } catch (Problem refused) {
                if (!StatementFailure.isBusy(refused.getCause())) {
                    throw refused;
                }
            } catch (SQLException refused) {
                if (!StatementFailure.isBusy(refused)) {
                    throw refused;
                }
            }
            waiting.goOn("Another program, perhaps another run, is writing to this database");
        }
    }

    /** A wait that is told once, and has an end. */
    private static final class Waiting {

        private final Duration patience;
        private final RunListener listener;
        private final long end;
        private boolean isTold;

        Waiting(Duration patience, RunListener listener) {
            this.patience = patience;
            this.listener = listener;
            this.end = System.nanoTime() + patience.toNanos();
        }

        /** @param why what it is that keeps us waiting */
        void goOn(String why) {
            if (System.nanoTime() >= end) {
                throw new Problem(
                        "%s, and has not ended within %d seconds".formatted(why, patience.toSeconds()),
                        "Wait for it, or look who runs it; --lock-timeout says how long to wait");
            }
            if (!isTold) {
                listener.waits();
                isTold = true;
            }
            pause();
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
}
