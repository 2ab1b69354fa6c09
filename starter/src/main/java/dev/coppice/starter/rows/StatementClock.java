package dev.coppice.starter.rows;

import java.sql.SQLException;
import java.sql.Statement;
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
final class StatementClock {

    private static final Logger LOG = LoggerFactory.getLogger(StatementClock.class);
    private static final Duration IDLE = Duration.ofSeconds(10);

    private final ScheduledThreadPoolExecutor clock;

    StatementClock() {
        clock = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("statement-clock").daemon().factory());
        clock.setRemoveOnCancelPolicy(true);
        clock.setKeepAliveTime(IDLE.toMillis(), TimeUnit.MILLISECONDS);
        clock.allowCoreThreadTimeOut(true);
    }

    /** The time of one statement, from now until it is closed. */
    Watch start(Statement statement, Duration atMost) {
        Watch watch = new Watch(statement);
        watch.end = clock.schedule(watch::giveUp, atMost.toMillis(), TimeUnit.MILLISECONDS);
        return watch;
    }

    /** What ends one statement; not any more once it is closed, for the connection may be somebody else's by then. */
    static final class Watch implements AutoCloseable {

        private final Statement statement;
        private boolean closed;
        private volatile @Nullable Future<?> end;

        private Watch(Statement statement) {
            this.statement = statement;
        }

        private synchronized void giveUp() {
            if (closed) {
                return;
            }
            try {
                statement.cancel();
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
