package dev.coppice.schema.alter;

import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.TableName;
import dev.coppice.schema.dialect.Dialect;
import java.util.List;
import java.util.Optional;

/** What is set aside before anything else happens, and what comes back with what it belongs to. */
record KeptAlteration(Journey journey, Script script) {

    private static final String PURGED = "Empty, if what was set aside has been purged";

    /** Sets aside, makes sure that the places of what comes back are there, and clears them in the end. */
    void add() {
        Dialect dialect = journey.dialect();
        for (Keepsake kept : journey.keepsakes().aside()) {
            new KeptRows(dialect, kept).aside().forEach(sql -> script.add(Phase.SET_ASIDE, sql));
        }
        for (Keepsake kept : journey.keepsakes().back()) {
            KeptRows rows = new KeptRows(dialect, kept);
            script.explain(Phase.SET_ASIDE, rows.createIfPurged(), PURGED, List.of());
            script.add(Phase.CLEAR_ASIDE, rows.clear());
        }
    }

    /** Brings back the rows of a table that is made again. */
    void rowsOf(TableName table) {
        journey.keepsakes().back().stream()
                .filter(kept -> kept.isOf(table))
                .forEach(kept -> script.add(Phase.BRING_BACK, new KeptRows(journey.dialect(), kept).rowsBack()));
    }

    /** What a column that comes again gets in each row, as an expression; a row that came since gets the default. */
    static Optional<String> value(Journey journey, TableName table, Column column) {
        return journey.keepsakes()
                .findBack(table, column.name())
                .map(kept ->
                        new KeptRows(journey.dialect(), kept).valueBack(column, otherwise(journey.dialect(), column)));
    }

    private static String otherwise(Dialect dialect, Column column) {
        return switch (column.value()) {
            case ColumnValue.Literal(String text) -> dialect.literal(text, column.type());
            case ColumnValue.Expression(String sql) -> sql;
            case ColumnValue.Given given -> "";
            case ColumnValue.Identity identity -> "";
            case ColumnValue.Generated generated -> "";
        };
    }
}
