package dev.coppice.schema.alter;

import dev.coppice.schema.Check;
import dev.coppice.schema.Column;
import dev.coppice.schema.alter.TablePair.ColumnPair;
import java.util.List;

/** What tolls are for, in a few words. */
final class TollReasons {

    private TollReasons() {}

    static String added(Column column) {
        return "the new column " + column.name();
    }

    static List<String> dropped(TablePair pair) {
        return pair.dropped().stream()
                .map(column -> "the column " + column.name() + " that goes")
                .toList();
    }

    static String type(ColumnPair column) {
        return "the type of " + column.wanted().name();
    }

    static String check(Check check) {
        return check.name() == null ? "a check" : "the check " + check.name();
    }
}
