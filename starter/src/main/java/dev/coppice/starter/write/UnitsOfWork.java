package dev.coppice.starter.write;

import dev.coppice.starter.CoppiceProperties;
import dev.coppice.starter.jpa.DatabaseTrouble;
import dev.coppice.starter.jpa.Dialects;
import dev.coppice.starter.jpa.SqliteDialect;
import dev.coppice.starter.jpa.StatementClock;
import dev.coppice.starter.mapping.ApiModel;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionImplementor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs units of work. One that loses against another (a deadlock, a serialization failure) is run again from a fresh read,
 * a bounded number of times.
 */
public final class UnitsOfWork {

    private static final Logger LOG = LoggerFactory.getLogger(UnitsOfWork.class);
    private static final long LONGEST_PAUSE_MILLIS = 200;

    private final ApiModel model;
    private final EntityManager entityManager;
    private final TransactionTemplate transaction;
    private final CoppiceProperties.Retry retry;
    private final boolean oneWriterAtATime;
    private final Duration atMost;
    private final @Nullable StatementClock clock;
    private final ReentrantLock writer = new ReentrantLock(true);
    private final ReentrantLock losers = new ReentrantLock(true);

    /** @param atMost how long a statement may take where the engine does not end it itself; zero for any time */
    public UnitsOfWork(
            ApiModel model,
            EntityManager entityManager,
            PlatformTransactionManager transactions,
            CoppiceProperties.Retry retry,
            Duration atMost) {
        this.model = model;
        this.entityManager = entityManager;
        this.retry = retry;
        transaction = new TransactionTemplate(transactions);
        var dialect = Dialects.of(entityManager.getEntityManagerFactory());
        oneWriterAtATime = dialect instanceof SqliteDialect;
        this.atMost = atMost;
        clock = oneWriterAtATime && !atMost.isZero() ? new StatementClock() : null;
    }

    /** The result of some work, once it is committed. */
    <T> T run(UnitOfWork.Pointing pointing, Function<UnitOfWork, T> work) {
        Function<Session, T> inSession = session -> work.apply(new UnitOfWork(model, session, pointing));
        return oneWriterAtATime ? alone(() -> repeated(inSession)) : repeated(inSession);
    }

    /** SQLite has one writer; waiting here is fair and cheaper than asking the file again and again. */
    private <T> T alone(Supplier<T> work) {
        writer.lock();
        try {
            return work.get();
        } finally {
            writer.unlock();
        }
    }

    private <T> T repeated(Function<Session, T> work) {
        long deadline = System.nanoTime() + retry.within().toNanos();
        try {
            return once(work);
        } catch (RuntimeException failure) {
            if (!DatabaseTrouble.isLostRace(failure) || retry.tries() < 2) {
                throw failure;
            }
            return inLine(work, deadline, failure);
        }
    }

    /** Who lost is not alone, so losers go on one after the other: at once they would make each other lose again. */
    private <T> T inLine(Function<Session, T> work, long deadline, RuntimeException loss) {
        if (!isItsTurn(deadline)) {
            throw loss;
        }
        try {
            return again(work, deadline);
        } finally {
            losers.unlock();
        }
    }

    private boolean isItsTurn(long deadline) {
        try {
            return losers.tryLock(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private <T> T again(Function<Session, T> work, long deadline) {
        for (int attempt = 2; ; attempt++) {
            pause(attempt);
            try {
                return once(work);
            } catch (RuntimeException failure) {
                boolean again =
                        DatabaseTrouble.isLostRace(failure) && attempt < retry.tries() && System.nanoTime() < deadline;
                if (!again) {
                    throw failure;
                }
            }
        }
    }

    private <T> T once(Function<Session, T> work) {
        T result = transaction.execute(status -> {
            Session session = session();
            if (clock != null) {
                WritingTime.limit(session, clock, atMost);
            }
            return tried(work, session);
        });
        return Objects.requireNonNull(result);
    }

    private <T> T tried(Function<Session, T> work, Session session) {
        try {
            return work.apply(session);
        } catch (RuntimeException failure) {
            if (oneWriterAtATime) {
                session.doWork(UnitsOfWork::makeSureOfATransaction);
            }
            throw failure;
        }
    }

    /**
     * SQLite takes a whole transaction back by itself where a change was interrupted or the disk is full; that there is none
     * to roll back any more would be all that is heard of it.
     */
    private static void makeSureOfATransaction(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("begin");
        } catch (SQLException isThere) {
            LOG.trace("The failed transaction is still there", isThere);
        }
    }

    /** The transaction's own session: asked for as a {@code Session}, Spring gives one that looks for it at each call. */
    private Session session() {
        return entityManager.unwrap(SessionImplementor.class);
    }

    private static void pause(int attempt) {
        long longest = Math.min(LONGEST_PAUSE_MILLIS, 5L << attempt);
        try {
            Thread.sleep(Duration.ofMillis(1 + ThreadLocalRandom.current().nextLong(longest)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
