package dev.coppice.migrate.replay;

import dev.coppice.schema.Change;
import dev.coppice.schema.Part;
import dev.coppice.schema.Schema;
import dev.coppice.schema.diff.SchemaDiff;
import java.util.List;

/** What differs between two schemas to whoever works with them: the order of columns does not count. */
public final class Differences {

    private Differences() {}

    /** The differences in words. */
    public static List<String> between(Schema expected, Schema actual) {
        SchemaDiff diff = SchemaDiff.between(expected, actual);
        return diff.changes().stream()
                .filter(change -> !isOrderOfColumns(change))
                .flatMap(change -> diff.words(change).stream())
                .toList();
    }

    private static boolean isOrderOfColumns(Change change) {
        return change instanceof Change.Altered(Part before, Part after)
                && before instanceof Part.ColumnOrder
                && after instanceof Part.ColumnOrder;
    }
}
