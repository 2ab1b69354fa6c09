package dev.coppice.migrate.run;

import dev.coppice.migrate.Finding;
import dev.coppice.migrate.draft.Head;
import dev.coppice.schema.Problem;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Looks, right before a migration or its undo begins, whether there are rows with which it would fail: when it was written
 * there were none, or it was written without a database.
 */
final class RowGuard {

    private static final int SHOWN = 5;

    private final Connection connection;

    RowGuard(Connection connection) {
        this.connection = connection;
    }

    /**
     * Looks.
     *
     * @param script the file's name, for words
     * @throws Problem if there are such rows
     */
    void require(String script, List<Head.Guard> guards) throws SQLException {
        for (Head.Guard guard : guards) {
            if (guard.rows().toUpperCase(Locale.ROOT).startsWith("SELECT ")) {
                require(script, guard);
            }
        }
    }

    private void require(String script, Head.Guard guard) throws SQLException {
        Savepoint safe = connection.getAutoCommit() ? null : connection.setSavepoint();
        List<String> found;
        try {
            found = found(guard.rows());
        } catch (SQLException notAnswered) {
            // It was asked of another database, or edited: the migration itself will say what is wrong.
            found = List.of();
        }
        if (safe != null) {
            connection.rollback(safe);
        }
        if (!found.isEmpty()) {
            String shown = String.join("; ", found.subList(0, Math.min(SHOWN, found.size())));
            throw new Problem(
                    "%s would fail: %s; rows are in the way (%s%s)"
                            .formatted(
                                    script, guard.finding().split(";", 2)[0], shown, found.size() > SHOWN ? "; …" : ""),
                    remedy(script, guard) + " again; nothing of it was done."
                            + " All of them are found by the query in the head of the file");
        }
    }

    private static String remedy(String script, Head.Guard guard) {
        if (!script.startsWith(Direction.DOWN.prefix())) {
            return "Correct them, then say 'coppice migrate upgrade'";
        }
        return correction(guard.finding()) + ", then say 'coppice migrate downgrade'";
    }

    private static String correction(String finding) {
        if (finding.startsWith(Finding.Code.REQUIRES_VALUE.word())) {
            return "Insert a value there for each of them, or delete them";
        }
        return finding.contains(" is kept in ")
                ? "Add again what they refer to, or correct or delete them where they are kept"
                : "Correct or delete them";
    }

    private List<String> found(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.setMaxRows(SHOWN + 1);
            try (ResultSet rows = statement.executeQuery(query)) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    List<String> values = new ArrayList<>();
                    for (int i = 1; i <= columns; i++) {
                        values.add(rows.getMetaData().getColumnLabel(i) + "=" + rows.getString(i));
                    }
                    found.add(String.join(", ", values));
                }
            }
        }
        return found;
    }
}
