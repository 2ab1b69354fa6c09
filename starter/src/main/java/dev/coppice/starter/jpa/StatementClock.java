package dev.coppice.starter.jpa;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives up statements that take too long, for an engine whose connections have no limit of their own. Its thread ends when
 * there is nothing to wait for.
 */
public final class StatementClock {

    private static final Logger LOG = LoggerFactory.getLogger(StatementClock.class);
    private static final Duration IDLE = Duration.ofSeconds(10);

    private final ScheduledThreadPoolExecutor clock;

    /** A clock that watches nothing yet. */
    public StatementClock() {
        clock = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("statement-clock").daemon().factory());
        clock.setRemoveOnCancelPolicy(true);
        clock.setKeepAliveTime(IDLE.toMillis(), TimeUnit.MILLISECONDS);
        clock.allowCoreThreadTimeOut(true);
    }

    /** How a statement is given up, from another thread. */
    @FunctionalInterface
    public interface GivingUp {

        /**
         * Gives it up.
         *
         * @throws SQLException if there is nothing to give up any more
         */
        void giveUp() throws SQLException;
    }

    /** The time of one statement, from now until the watch is closed. */
    public Watch start(GivingUp statement, Duration atMost) {
        Watch watch = new Watch(statement);
        watch.end = clock.schedule(watch::giveUp, atMost.toMillis(), TimeUnit.MILLISECONDS);
        return watch;
    }

    /** What ends one statement; not any more once it is closed, for the connection may be somebody else's by then. */
    public static final class Watch implements AutoCloseable {

        private final GivingUp statement;
        private boolean closed;
        private volatile @Nullable Future<?> end;

        private Watch(GivingUp statement) {
            this.statement = statement;
        }

        private synchronized void giveUp() {
            if (closed) {
                return;
            }
            try {
                statement.giveUp();
            } catch (SQLException ended) {
                LOG.debug("A statement that took too long had ended", ended);
            }
        }

        @Override
        public void close() {
            synchronized (this) {
                closed = true;
            }
            Future<?> planned = end;
            if (planned != null) {
                planned.cancel(false);
            }
        }
    }
}
