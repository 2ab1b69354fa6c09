package dev.coppice.migrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coppice.migrate.Migration;
import dev.coppice.migrate.Target;
import dev.coppice.schema.Problem;
import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.schema.testing.TestDatabase.Engine;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TwoRunsTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theSecondWaitsAndFindsNothingToDo(Engine engine) throws Exception {
        try (Workshop workshop = new Workshop(folder, engine.create()).withThree()) {
            Held first = new Held();
            AtomicInteger waited = new AtomicInteger();
            CompletableFuture<List<Migration>> one = run(workshop, first, RunOptions.USUAL);
            first.awaitStatement();

            CompletableFuture<List<Migration>> two = run(
                    workshop,
                    new RunListener() {
                        @Override
                        public void waits() {
                            waited.incrementAndGet();
                            first.release();
                        }
                    },
                    RunOptions.USUAL);

            assertThat(one.get(2, TimeUnit.MINUTES)).hasSize(3);
            assertThat(two.get(2, TimeUnit.MINUTES)).isEmpty();
            assertThat(waited).hasValue(1);
            assertThat(workshop.history()).isEqualTo("1 APPLIED, 2 APPLIED, 3 APPLIED");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theSecondGivesUpWhenItsPatienceIsOver(Engine engine) throws Exception {
        try (Workshop workshop = new Workshop(folder, engine.create()).withThree()) {
            Held first = new Held();
            CompletableFuture<List<Migration>> one = run(workshop, first, RunOptions.USUAL);
            first.awaitStatement();

            assertThatThrownBy(() -> workshop.runner().upgrade(new Target.Head(), RunOptions.USUAL.with(Duration.ZERO)))
                    .isInstanceOf(Problem.class)
                    .hasMessageStartingWith("Another run is at work on this database");

            first.release();
            assertThat(one.get(2, TimeUnit.MINUTES)).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"SQLITE", "H2"})
    void nothingOfTheLockIsLeftBesideTheDatabase(Engine engine) throws Exception {
        try (Workshop workshop = new Workshop(folder, engine.create()).withThree()) {
            Path beside = Path.of(workshop.database().url().replaceFirst("^jdbc:(sqlite|h2):", ""))
                    .resolveSibling(".");
            Held run = new Held();
            CompletableFuture<List<Migration>> upgrade = run(workshop, run, RunOptions.USUAL);
            run.awaitStatement();
            assertThat(beside).isDirectoryContaining("glob:**-migrating");

            run.release();
            upgrade.get(2, TimeUnit.MINUTES);

            assertThat(beside).isDirectoryNotContaining("glob:**-migrating");
        }
    }

    /** Within one process the lock is held by Java itself; between two, by the operating system. */
    @Test
    void aRunInAnotherProcessIsKeptOut() throws Exception {
        try (Workshop workshop = new Workshop(folder, TestDatabase.sqlite()).withThree()) {
            Held first = new Held();
            CompletableFuture<List<Migration>> one = run(workshop, first, RunOptions.USUAL);
            first.awaitStatement();

            boolean isTakenMeanwhile = Elsewhere.takes(workshop.database());
            first.release();
            one.get(2, TimeUnit.MINUTES);

            assertThat(isTakenMeanwhile).isFalse();
            assertThat(Elsewhere.takes(workshop.database())).isTrue();
        }
    }

    @Test
    void whereSomebodyWritesAndNobodyCanReadThatIsSaid() throws Exception {
        try (Workshop workshop = new Workshop(folder, TestDatabase.sqlite()).withThree()) {
            workshop.upgrade("1");
            try (Connection writer = workshop.database().connection();
                    Statement statement = writer.createStatement()) {
                statement.execute("BEGIN EXCLUSIVE");

                assertThatThrownBy(() -> workshop.runner().history())
                        .isInstanceOf(Problem.class)
                        .hasMessage("Another program is writing to the database, and lets nobody read meanwhile");
            }
        }
    }

    private static CompletableFuture<List<Migration>> run(Workshop workshop, RunListener listener, RunOptions options) {
        return CompletableFuture.supplyAsync(
                () -> workshop.runner(listener).upgrade(new Target.Head(), options),
                work -> Thread.ofPlatform().daemon().start(work));
    }

    /** A run that stands still in its first statement until it is released. */
    private static final class Held implements RunListener {

        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);

        @Override
        public void runs(String script, int statement) {
            reached.countDown();
            await(released);
        }

        void awaitStatement() {
            await(reached);
        }

        void release() {
            released.countDown();
        }

        private static void await(CountDownLatch latch) {
            try {
                assertThat(latch.await(2, TimeUnit.MINUTES)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
