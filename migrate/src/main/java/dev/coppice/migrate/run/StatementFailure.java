package dev.coppice.migrate.run;

import dev.coppice.migrate.EngineWords;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A statement was refused by the engine. */
final class StatementFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String ADMINISTRATOR_ENDED_IT = "57P01";

    private final String script;
    private final int line;
    private final int kept;
    private final String words;

    /**
     * @param kept how many statements before it took effect and stay
     */
    StatementFailure(String script, int line, int kept, SQLException cause) {
        super(cause.getMessage(), cause);
        this.script = script;
        this.line = line;
        this.kept = kept;
        this.words = EngineWords.of(cause);
    }

    String script() {
        return script;
    }

    int line() {
        return line;
    }

    int kept() {
        return kept;
    }

    /** Whether it was not the engine that refused. */
    boolean isConnectionLost() {
        return isConnectionLost(getCause());
    }

    /** Whether a failure means that nobody hears us any more. */
    static boolean isConnectionLost(@Nullable Throwable failure) {
        String state = failure instanceof SQLException sql ? sql.getSQLState() : null;
        return state != null && (state.startsWith("08") || state.equals(ADMINISTRATOR_ENDED_IT));
    }

    /** Whether SQLite waited in vain for somebody else's transaction. */
    static boolean isBusy(@Nullable Throwable failure) {
        return failure instanceof SQLException sql
                && String.valueOf(sql.getMessage()).startsWith("[SQLITE_BUSY");
    }

    /** What the engine says. */
    String words() {
        return words;
    }
}
