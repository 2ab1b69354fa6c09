package dev.coppice.starter.write;

import dev.coppice.starter.jpa.StatementClock;
import dev.coppice.starter.jpa.StatementClock.Watch;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.hibernate.Session;
import org.hibernate.SessionEventListener;
import org.jspecify.annotations.Nullable;

/** Gives up each statement of a session that takes too long. */
final class WritingTime implements SessionEventListener {

    private static final long serialVersionUID = 1L;

    private final StatementClock clock;
    private final Duration atMost;
    private final Statement handle;
    private @Nullable Watch watch;

    private WritingTime(StatementClock clock, Duration atMost, Statement handle) {
        this.clock = clock;
        this.atMost = atMost;
        this.handle = handle;
    }

    /** From now on, as long as the session lives. Any statement of SQLite's driver gives up whatever its connection does. */
    static void limit(Session session, StatementClock clock, Duration atMost) {
        Statement handle = session.doReturningWork(WritingTime::handle);
        session.addEventListeners(new WritingTime(clock, atMost, handle));
    }

    /** Of the driver's own connection: the pool's may not be asked by two threads. */
    private static Statement handle(Connection connection) throws SQLException {
        return connection.unwrap(Connection.class).createStatement();
    }

    @Override
    public void jdbcExecuteStatementStart() {
        watch = clock.start(handle::cancel, atMost);
    }

    @Override
    public void jdbcExecuteStatementEnd() {
        stop();
    }

    @Override
    public void jdbcExecuteBatchStart() {
        watch = clock.start(handle::cancel, atMost);
    }

    @Override
    public void jdbcExecuteBatchEnd() {
        stop();
    }

    private void stop() {
        Watch started = watch;
        watch = null;
        if (started != null) {
            started.close();
        }
    }
}
