package dev.coppice.starter.write;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the checks in the statement that made a table, for SQLite, whose catalogue keeps nothing else of them. */
final class ChecksInSql {

    private final SqlWords words;

    private ChecksInSql(String statement) {
        this.words = new SqlWords(statement);
    }

    static List<TableRules.Check> of(String statement) {
        return new ChecksInSql(statement).checks();
    }

    private List<TableRules.Check> checks() {
        List<TableRules.Check> found = new ArrayList<>();
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.is(i, "check") && words.is(i + 1, "(")) {
                int end = words.closing(i + 1);
                String condition = words.between(i + 1, end);
                String name = nameBefore(i);
                found.add(new TableRules.Check(name == null ? condition : name, condition));
                i = end;
            }
        }
        return found;
    }

    private @Nullable String nameBefore(int check) {
        boolean hasName = check >= 2 && words.is(check - 2, "constraint");
        return hasName ? words.name(check - 1) : null;
    }
}
