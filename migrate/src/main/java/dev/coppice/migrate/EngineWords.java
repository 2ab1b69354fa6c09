package dev.coppice.migrate;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an engine says when it refuses a statement, without what only its driver adds. */
public final class EngineWords {

    /** {@code [SQLITE_ERROR] SQL error or missing database (no such table: log)}. */
    private static final Pattern OF_SQLITE = Pattern.compile("^\\[SQLITE_\\w+] [^()]*\\((.*)\\)$", Pattern.DOTALL);

    private EngineWords() {}

    /** The first line, without a full stop. */
    public static String of(SQLException refused) {
        String message = String.valueOf(refused.getMessage()).strip();
        Matcher sqlite = OF_SQLITE.matcher(message);
        String own = sqlite.matches() ? sqlite.group(1) : message;
        return own.split("; SQL statement:", 2)[0]
                .lines()
                .findFirst()
                .orElse("no reason given")
                .replaceFirst("^\\(conn=\\d+\\) ", "")
                .replaceFirst("^ERROR: ", "")
                .strip()
                .replaceFirst("\\.$", "");
    }
}
