package dev.coppice.migrate.run;

import dev.coppice.migrate.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;

/**
 * A run in a process of its own that dies without a word at a chosen moment: before its n-th statement, or, counted on from
 * there, when a connection is about to be asked for its n-th commit.
 */
final class Killed {

    /** How a process ends that was not killed, because it had nothing more to do. */
    static final int COMPLETE = 0;

    private static final int DEAD = 137;

    private Killed() {}

    /** The moments at which a run may die. */
    enum Moment {
        /** Before a statement of a script. */
        STATEMENT,
        /** Before anything that is sent to the database. */
        CALL
    }

    /** Runs and kills; false if the run came to its end before that moment. */
    static boolean at(Workshop workshop, String command, Moment moment, int count) throws IOException {
        int code = OtherProcess.exitCode(
                Killed.class,
                workshop.database().url(),
                workshop.database().user(),
                workshop.database().password(),
                workshop.project().toString(),
                command,
                moment.name(),
                Integer.toString(count));
        if (code != DEAD && code != COMPLETE) {
            throw new IllegalStateException("The run ended with " + code);
        }
        return code == DEAD;
    }

    public static void main(String[] args) {
        Countdown countdown = new Countdown(Moment.valueOf(args[5]), Integer.parseInt(args[6]));
        ConnectionSource source = () -> countdown.watched(open(args));
        Runner runner = new Runner(source, Path.of(args[3]), countdown);
        RunOptions options = RunOptions.USUAL.with(RunOptions.Losses.ACCEPTED);
        if (args[4].equals("upgrade")) {
            runner.upgrade(new Target.Head(), options);
        } else {
            runner.downgrade(new Target.Steps(1), options);
        }
        System.exit(COMPLETE);
    }

    private static Connection open(String... args) throws java.sql.SQLException {
        return args[1].isEmpty()
                ? DriverManager.getConnection(args[0])
                : DriverManager.getConnection(args[0], args[1], args[2]);
    }

    /** Dies when enough has happened. */
    private static final class Countdown implements RunListener {

        private final Moment moment;
        private int left;

        Countdown(Moment moment, int count) {
            this.moment = moment;
            this.left = count;
        }

        @Override
        public void runs(String script, int statement) {
            count(Moment.STATEMENT);
        }

        /** A connection that counts what is sent. */
        Connection watched(Connection connection) {
            return Watched.of(connection, () -> count(Moment.CALL));
        }

        private void count(Moment what) {
            if (what == moment && --left == 0) {
                Runtime.getRuntime().halt(DEAD);
            }
        }
    }
}
