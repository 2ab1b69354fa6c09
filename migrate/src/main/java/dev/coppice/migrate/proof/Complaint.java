package dev.coppice.migrate.proof;

import dev.coppice.migrate.EngineWords;
import dev.coppice.schema.dialect.Dialect;
import java.sql.SQLException;
import java.util.Set;

/**
 * What an engine said to a row: that what a trigger does is no sense here, or that somebody does not want the row. A trigger
 * that refuses a row has SQL states of its own.
 */
record Complaint(SQLException refused, Dialect dialect) {

    /** Syntax, and names that are not there. */
    private static final String NO_SENSE = "42";

    /** A right that is missing; said by triggers, too. */
    private static final String NO_RIGHT = "42501";

    private static final String NO_VALUE = "23502";

    /** Rights and log-ins, which have the state of syntax errors. */
    private static final Set<Integer> RIGHTS_OF_MARIADB = Set.of(1044, 1142, 1143, 1227, 1370);

    /**
     * Too few or too many values, a column without a value, a required one with nothing, a view that reads what is not there.
     */
    private static final Set<Integer> NO_SENSE_OF_MARIADB = Set.of(1136, 1364, 1048, 1356);

    /** Whether it speaks of something that is not there, or knows too little of what is. */
    boolean isOfSomethingMissing() {
        return switch (dialect.product()) {
            case "SQLite" -> true;
            case "MariaDB", "MySQL" -> isOfMariaDb();
            default -> isOfState();
        };
    }

    private boolean isOfMariaDb() {
        int code = refused.getErrorCode();
        return NO_SENSE_OF_MARIADB.contains(code) || (isOfState() && !RIGHTS_OF_MARIADB.contains(code));
    }

    private boolean isOfState() {
        String state = String.valueOf(refused.getSQLState());
        return state.equals(NO_VALUE) || (state.startsWith(NO_SENSE) && !state.equals(NO_RIGHT));
    }

    /** What it said. */
    String words() {
        return EngineWords.of(refused);
    }
}
