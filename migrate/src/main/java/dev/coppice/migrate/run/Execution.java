package dev.coppice.migrate.run;

import dev.coppice.migrate.run.Journal.Row;
import dev.coppice.migrate.run.Journal.State;
import dev.coppice.schema.dialect.Ability;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.dialect.Dialects;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * Runs one script, each statement together with its record in the journal, from where an earlier run was interrupted.
 *
 * <p>Where the engine takes DDL back, everything happens in the transaction that is open, or each statement in one of its
 * own. Elsewhere a statement is recorded before it begins, with what the database looked like, and again when it is done.
 */
final class Execution {

    private final Connection connection;
    private final Plan plan;
    private final List<Step> steps;
    private final RunListener listener;
    private final Journal journal;
    private final boolean takesDdlBack;
    private final boolean isWhole;

    private int transactions;
    private int keptOutside;
    private int kept;

    /**
     * What is to run.
     *
     * @param script the file's name, for words
     * @param key under which its statements are recorded
     */
    record Plan(String script, String key, JournaledMigration.Content content) {}

    /**
     * @param connection in the transaction for the whole script, or without one
     */
    Execution(Connection connection, Plan plan, RunListener listener) throws SQLException {
        this.connection = connection;
        this.plan = plan;
        this.steps = plan.content().steps();
        this.listener = listener;
        this.journal = new Journal(connection);
        Dialect dialect = Dialects.of(connection);
        this.takesDdlBack = dialect.can(Ability.ROLL_BACK_DDL);
        this.isWhole = takesDdlBack && !connection.getAutoCommit();
    }

    /**
     * Runs the script.
     *
     * @param opposite under which the contrary is recorded, which may run again once this begins
     */
    void run(String opposite) throws SQLException {
        journal.create();
        List<Row> rows = journal.rows(plan.key());
        Resumption resumption = rows.isEmpty() ? Resumption.FROM_THE_START : resumption(rows);
        if (resumption.settled() > 0) {
            done(resumption.settled());
        }
        if (resumption.next() == 1) {
            new RowGuard(connection).require(plan.script(), plan.content().guards());
        }
        journal.forget(opposite);
        kept = resumption.next() - 1;
        listener.begins(plan.script(), resumption.next(), steps.size());
        for (int step = 1; step <= steps.size(); step++) {
            if (step >= resumption.next() || step(step).kind() == Step.Kind.FOR_THE_SESSION) {
                listener.runs(plan.script(), step);
                runOrExplain(step);
            }
        }
        listener.ends(plan.script());
    }

    private Resumption resumption(List<Row> rows) throws SQLException {
        Row last = rows.getLast();
        String before = last.schema();
        if (last.state() == State.STARTED && before != null) {
            takeBackWhatIsHalf(last.step(), before);
        }
        return Resumption.of(plan.script(), steps, rows, Fingerprint.of(connection));
    }

    private void takeBackWhatIsHalf(int step, String before) throws SQLException {
        Optional<HalfCopies> copies = HalfCopies.in(connection);
        if (copies.isPresent()) {
            Optional<String> orphan = copies.get().findOrphan();
            if (orphan.isPresent()) {
                throw Resumption.half(plan.script(), step, steps, orphan.get());
            }
            copies.get().dropIfAllElseIs(before);
        }
        HalfTable.dropIfAllElseIs(before, connection);
    }

    private void runOrExplain(int step) throws SQLException {
        int before = kept;
        try {
            run(step);
        } catch (SQLException e) {
            rollBack();
            throw new StatementFailure(
                    plan.script(), step(step).line(), isWhole ? 0 : lasting(Math.min(before, kept)), e);
        }
    }

    /** What only concerns the session is gone with it, so that nothing of it lasts. */
    private int lasting(int first) {
        boolean isOfSession =
                steps.subList(0, first).stream().allMatch(step -> step.kind() == Step.Kind.FOR_THE_SESSION);
        return isOfSession ? 0 : first;
    }

    private void run(int step) throws SQLException {
        Step statement = step(step);
        if (isWhole) {
            execute(statement);
            done(step);
        } else if (statement.kind() == Step.Kind.FOR_THE_SESSION) {
            execute(statement);
        } else if (takesDdlBack) {
            runWhereDdlIsTakenBack(step, statement);
        } else {
            connection.setAutoCommit(false);
            runWithItsRecord(step, statement, statement.kind() == Step.Kind.ON_ROWS);
        }
    }

    /** Keeps to the transactions that the script opens itself. */
    private void runWhereDdlIsTakenBack(int step, Step statement) throws SQLException {
        switch (statement.kind()) {
            case OPENING -> {
                execute(statement);
                keptOutside = transactions == 0 ? step - 1 : keptOutside;
                transactions++;
                done(step);
            }
            case CLOSING -> {
                // Recorded inside, so that the record is there if and only if the transaction was kept.
                done(step);
                execute(statement);
                transactions = Math.max(0, transactions - 1);
            }
            case ON_ROWS, ON_SCHEMA, FOR_THE_SESSION -> {
                if (transactions > 0) {
                    execute(statement);
                    done(step);
                } else {
                    connection.setAutoCommit(!statement.mayBeInTransaction());
                    runWithItsRecord(step, statement, statement.mayBeInTransaction());
                    connection.setAutoCommit(true);
                }
            }
        }
    }

    /**
     * Runs a statement outside any transaction of the script's.
     *
     * @param atOnce whether statement and record are kept or lost together
     */
    private void runWithItsRecord(int step, Step statement, boolean atOnce) throws SQLException {
        if (!atOnce) {
            journal.put(plan.key(), new Row(step, statement.hash(), State.STARTED, Fingerprint.of(connection)));
            commit();
        }
        execute(statement);
        done(step);
        commit();
    }

    private void execute(Step statement) throws SQLException {
        try (Statement jdbc = connection.createStatement()) {
            boolean rows = jdbc.execute(statement.sql());
            while (rows || jdbc.getUpdateCount() != -1) {
                rows = jdbc.getMoreResults();
            }
        }
    }

    private void done(int step) throws SQLException {
        boolean isLooked = !isWhole || step == steps.size();
        String schema = isLooked ? Fingerprint.of(connection) : null;
        journal.put(plan.key(), new Row(step, step(step).hash(), State.DONE, schema));
        kept = step;
    }

    private void commit() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
    }

    /** Leaves nothing open that a failed statement was in; the whole script's transaction is its opener's. */
    private void rollBack() {
        if (isWhole) {
            return;
        }
        try {
            if (transactions > 0) {
                kept = keptOutside;
                execute(new Step(0, "ROLLBACK", true));
            } else if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        } catch (SQLException lost) {
            // The engine rolls back what a lost connection left open.
            kept = transactions > 0 ? keptOutside : kept;
        }
    }

    private Step step(int number) {
        return steps.get(number - 1);
    }
}
