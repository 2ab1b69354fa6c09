package dev.coppice.starter.jpa;

import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** Recognises what a database is able to say, whatever the engine and however deep it is wrapped. */
public final class DatabaseTrouble {

    private static final int SQLITE_INTERRUPT = 9;
    private static final int SQLITE_IOERR = 10;
    private static final int SQLITE_FULL = 13;
    private static final int SQLITE_CANTOPEN = 14;

    private DatabaseTrouble() {}

    /** The answer to trouble that passes: no free connection, a statement that took too long. */
    public static Optional<Problem> problem(Throwable failure) {
        SQLException cause = sqlCause(failure);
        if (cause == null) {
            return isOutdated(failure) ? Optional.of(lostRace()) : Optional.empty();
        }
        if (isTimeout(cause)) {
            return Optional.of(
                    Problem.of(ProblemCode.TIMED_OUT, "The database took too long; ask for less, or try again later"));
        }
        if (isGone(cause)) {
            return Optional.of(Problem.of(ProblemCode.UNAVAILABLE, "The database cannot be reached at the moment"));
        }
        return isLostRace(cause) ? Optional.of(lostRace()) : Optional.empty();
    }

    private static Problem lostRace() {
        return Problem.of(ProblemCode.UNAVAILABLE, "Others changed the same data; try again");
    }

    /** Whether a statement named a table or column that the database does not have. */
    public static boolean isAbsence(Throwable failure) {
        SQLException cause = sqlCause(failure);
        if (cause == null) {
            return false;
        }
        if (isOfSqlite(cause)) {
            String message = String.valueOf(cause.getMessage());
            return message.contains("no such column") || message.contains("no such table");
        }
        return switch (String.valueOf(cause.getSQLState())) {
            case "42703", "42P01", "3F000" -> true; // PostgreSQL: column, table, schema
            case "42S02", "42S03", "42S04", "42S22" -> true; // H2 and MariaDB: table, column
            default -> false;
        };
    }

    /** Whether a statement compared or sorted values that the database has no operator for; only PostgreSQL has such. */
    public static boolean isIncomparable(Throwable failure) {
        SQLException cause = sqlCause(failure);
        return cause != null && "42883".equals(cause.getSQLState());
    }

    /** Whether a text stands for no value of the type that it was to be read as; PostgreSQL has many such types. */
    public static boolean isMisspelled(Throwable failure) {
        SQLException cause = sqlCause(failure);
        return cause != null
                && switch (String.valueOf(cause.getSQLState())) {
                    case "22P02", "22007", "22008", "22003", "22015", "22026" -> true;
                    default -> false;
                };
    }

    /** Whether a number became greater than the database can count: PostgreSQL, H2 and MariaDB say 22003. */
    public static boolean isOverflow(Throwable failure) {
        SQLException cause = sqlCause(failure);
        if (cause == null) {
            return false;
        }
        return isOfSqlite(cause)
                ? String.valueOf(cause.getMessage()).contains("integer overflow")
                : "22003".equals(cause.getSQLState());
    }

    /** What the database said, in one line, for the log. */
    public static String words(Throwable failure) {
        SQLException cause = sqlCause(failure);
        return String.valueOf(cause == null ? failure.getMessage() : cause.getMessage())
                .lines()
                .findFirst()
                .orElse("");
    }

    /** Whether the same work can succeed when done again: deadlock, serialization failure, lock that was not granted. */
    public static boolean isLostRace(Throwable failure) {
        SQLException cause = sqlCause(failure);
        return cause == null ? isOutdated(failure) : isLostRace(cause);
    }

    /** Whether a row was changed or deleted between reading it and writing it, as its version column shows. */
    private static boolean isOutdated(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof StaleStateException || at instanceof OptimisticLockException) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLostRace(SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        return switch (state) {
            case "40001", "40P01", "55P03", "HYT00" -> true;
            default -> isLostRaceByNumber(cause);
        };
    }

    /** MariaDB: deadlock, lock wait, record changed. H2: deadlock, concurrent update, lock. SQLite: busy and locked. */
    private static boolean isLostRaceByNumber(SQLException cause) {
        int code = cause.getErrorCode();
        if (isOfSqlite(cause)) {
            int primary = code & 0xff;
            return primary == 5 || primary == 6;
        }
        return switch (code) {
            case 1213, 1205, 1020, 40001, 90131, 50200 -> true;
            default -> false;
        };
    }

    private static boolean isOfSqlite(SQLException cause) {
        return cause.getClass().getName().startsWith("org.sqlite.");
    }

    /** PostgreSQL cancels with 57014, MariaDB with 1969, MySQL with 3024, H2 with 57014; SQLite is interrupted. */
    private static boolean isTimeout(SQLException cause) {
        return cause instanceof SQLTimeoutException
                || "57014".equals(cause.getSQLState())
                || cause.getErrorCode() == 1969
                || cause.getErrorCode() == 3024
                || (isOfSqlite(cause) && (cause.getErrorCode() & 0xff) == SQLITE_INTERRUPT);
    }

    /** Whether the database cannot serve anybody: not reached, shutting down, full, or without a place for one more. */
    private static boolean isGone(SQLException cause) {
        if (cause instanceof SQLTransientConnectionException) {
            return true;
        }
        if (isOfSqlite(cause)) {
            int primary = cause.getErrorCode() & 0xff;
            return primary == SQLITE_IOERR || primary == SQLITE_FULL || primary == SQLITE_CANTOPEN;
        }
        boolean closedByPool = cause.getSQLState() == null && "Connection is closed".equals(cause.getMessage());
        boolean gone = switch (String.valueOf(cause.getSQLState())) {
            case "57P01", "57P02", "57P03" -> true; // PostgreSQL: shut down, crashed, not yet ready
            case "90067", "90098", "90121" -> true; // H2: connection broken, database closed
            case "70100" -> true; // MariaDB: connection was killed
            default -> false;
        };
        boolean byNumber = cause.getErrorCode() == 1053 || cause.getErrorCode() == 1040;
        return closedByPool || gone || byNumber || "08".equals(stateClass(cause)) || "53".equals(stateClass(cause));
    }

    private static String stateClass(SQLException cause) {
        String state = cause.getSQLState();
        return state == null || state.length() < 2 ? "" : state.substring(0, 2);
    }

    /** The exception of the driver behind a failure; null if there is none. */
    public static @Nullable SQLException sqlCause(@Nullable Throwable failure) {
        Throwable at = failure;
        while (at != null && !(at instanceof SQLException)) {
            at = next(at);
        }
        return (SQLException) at;
    }

    /** A transaction that cannot be rolled back any more says less than the reason why it should be. */
    private static @Nullable Throwable next(Throwable failure) {
        Throwable reason =
                failure instanceof TransactionSystemException system ? system.getApplicationException() : null;
        return reason == null ? failure.getCause() : reason;
    }
}
