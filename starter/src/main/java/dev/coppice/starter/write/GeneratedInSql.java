package dev.coppice.starter.write;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Finds what generated columns are worked out from in the statement that made a table, for SQLite. */
final class GeneratedInSql {

    private final SqlWords words;
    private final Map<String, String> found = new TreeMap<>();

    private GeneratedInSql(String statement) {
        this.words = new SqlWords(statement);
    }

    /** By the names of the columns in lower case. */
    static Map<String, String> of(String statement) {
        return new GeneratedInSql(statement).columns();
    }

    private Map<String, String> columns() {
        int opening = 0;
        while (opening < words.size() && !words.is(opening, "(")) {
            opening++;
        }
        int column = opening + 1;
        for (int i = column; i < words.size() && !words.is(i, ")"); i++) {
            if (words.is(i, ",")) {
                column = i + 1;
            } else if (words.is(i, "(")) {
                int end = words.closing(i);
                if (i > column && words.is(i - 1, "as")) {
                    found.put(words.name(column).toLowerCase(Locale.ROOT), words.between(i, end));
                }
                i = end;
            }
        }
        return found;
    }
}
