package dev.coppice.starter.write;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of refusal that all engines know, each with words of its own. */
enum Violation {
    UNIQUE,
    FOREIGN_KEY,
    NOT_NULL,
    CHECK,
    UNFIT_VALUE;

    static Optional<Violation> of(SQLException cause) {
        if (cause.getClass().getName().startsWith("org.sqlite.")) {
            return Optional.ofNullable(ofSqlite(cause));
        }
        Violation byNumber = ofMariaDb(cause.getErrorCode());
        return Optional.ofNullable(byNumber == null ? ofState(String.valueOf(cause.getSQLState())) : byNumber);
    }

    /** The driver gives the extended code only inside of the message: [SQLITE_CONSTRAINT_UNIQUE]. */
    private static @Nullable Violation ofSqlite(SQLException cause) {
        String message = String.valueOf(cause.getMessage());
        if (message.contains("SQLITE_CONSTRAINT_UNIQUE") || message.contains("SQLITE_CONSTRAINT_PRIMARYKEY")) {
            return UNIQUE;
        }
        if (message.contains("SQLITE_CONSTRAINT_FOREIGNKEY")) {
            return FOREIGN_KEY;
        }
        if (message.contains("SQLITE_CONSTRAINT_NOTNULL")) {
            return NOT_NULL;
        }
        boolean otherRule = message.contains("SQLITE_CONSTRAINT");
        return otherRule ? CHECK : message.contains("SQLITE_MISMATCH") ? UNFIT_VALUE : null;
    }

    private static @Nullable Violation ofMariaDb(int code) {
        return switch (code) {
            case 1062, 1586 -> UNIQUE;
            case 1451, 1452, 1216, 1217 -> FOREIGN_KEY;
            case 1048, 1364 -> NOT_NULL;
            case 4025, 3819, 1644 -> CHECK;
            case 1406, 1264, 1265, 1366, 1292, 1690 -> UNFIT_VALUE;
            default -> null;
        };
    }

    /** PostgreSQL and H2. P0001 and 45000 are raised by triggers. */
    private static @Nullable Violation ofState(String state) {
        return switch (state) {
            case "23505" -> UNIQUE;
            case "23503", "23506", "23001" -> FOREIGN_KEY;
            case "23502" -> NOT_NULL;
            case "23513", "23514", "23P01", "P0001", "45000" -> CHECK;
            default -> state.startsWith("22") ? UNFIT_VALUE : null;
        };
    }
}
