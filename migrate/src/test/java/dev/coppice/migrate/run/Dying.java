package dev.coppice.migrate.run;

import dev.coppice.schema.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Connections of a run that dies before its n-th call that may change something: from then on nothing reaches the server.
 * A server cannot tell it from a process that was killed, and it takes no process.
 */
final class Dying implements ConnectionSource {

    private final TestDatabase database;
    private final List<Connection> opened = new ArrayList<>();
    private int left;

    private Dying(TestDatabase database, int count) {
        this.database = database;
        this.left = count;
    }

    /** What a run does. */
    @FunctionalInterface
    interface Job {
        void of(Runner runner);
    }

    /** Runs and dies; false if the run came to its end before that moment. */
    static boolean at(Workshop workshop, int count, Job job) throws SQLException {
        Dying dying = new Dying(workshop.database(), count);
        try {
            job.of(new Runner(dying, workshop.project(), RunListener.NOBODY));
        } catch (Death | RuntimeException end) {
            if (dying.left > 0) {
                throw end;
            }
        } finally {
            for (Connection connection : dying.opened) {
                connection.abort(Runnable::run);
            }
        }
        return dying.left <= 0;
    }

    @Override
    public Connection open() throws SQLException {
        count(0);
        Connection connection = database.connection();
        opened.add(connection);
        return Watched.of(connection, () -> count(1));
    }

    private void count(int calls) {
        left -= calls;
        if (left <= 0) {
            throw new Death();
        }
    }

    /** Nobody is to catch it. */
    private static final class Death extends Error {

        private static final long serialVersionUID = 1;
    }
}
