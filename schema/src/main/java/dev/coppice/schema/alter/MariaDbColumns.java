package dev.coppice.schema.alter;

import dev.coppice.schema.Change;
import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.Part;
import dev.coppice.schema.Table;
import dev.coppice.schema.ddl.CreateTable;
import dev.coppice.schema.dialect.Dialect;

/** Defines columns of MariaDB anew: all that is said about a column is said each time. */
record MariaDbColumns(Dialect dialect, Script script, TablePair table) {

    void alter(ColumnStory story) {
        boolean stopsCounting = story.counted() && (!story.counts() || keyMoves());
        boolean startsCounting = story.counts() && (!story.counted() || keyMoves());
        if (stopsCounting) {
            script.explain(
                    Phase.LOOSEN_COLUMNS,
                    modify(table.current(), uncounted(story.current())),
                    "Only a column at the beginning of a key may count",
                    story.changes());
        }
        if (startsCounting) {
            script.add(Phase.COUNT_COLUMNS, modify(table.wanted(), story.wanted()), story.changes());
        }
        boolean forgets = story.wasGenerated() && !(story.wanted().value() instanceof ColumnValue.Generated);
        if (forgets) {
            script.add(
                    Phase.LOOSEN_COLUMNS,
                    modify(table.current(), story.current().withValue(ColumnValue.GIVEN)),
                    story.changes());
        }
        Column plain = forgets ? story.current().withValue(ColumnValue.GIVEN) : story.current();
        Column now = stopsCounting ? uncounted(story.current()) : plain;
        Column later = startsCounting ? uncounted(story.wanted()) : story.wanted();
        if (isOther(now, later)) {
            define(story, later);
        }
    }

    private boolean keyMoves() {
        return !table.current()
                        .primaryKey()
                        .map(key -> table.renamed(key.columns()))
                        .equals(table.wanted().primaryKey().map(key -> key.columns()))
                || table.changes().stream()
                        .anyMatch(change ->
                                change instanceof Change.Altered(Part now, Part later) && now instanceof Part.TableKey);
    }

    private static Column uncounted(Column column) {
        return new Column(
                column.name(),
                column.type(),
                column.spelling(),
                false,
                ColumnValue.GIVEN,
                column.collation(),
                column.comment());
    }

    private boolean isOther(Column now, Column later) {
        Column renamed = new Column(
                later.name(), now.type(), now.spelling(), now.nullable(), now.value(), now.collation(), now.comment());
        boolean isSameExpression = now.value() instanceof ColumnValue.Generated before
                && later.value() instanceof ColumnValue.Generated after
                && before.stored() == after.stored()
                && table.saysTheSame(before.sql(), after.sql());
        return !(isSameExpression ? renamed.withValue(later.value()) : renamed).equals(later);
    }

    private void define(ColumnStory story, Column later) {
        String filling = story.filling();
        if (filling == null) {
            Phase phase = story.pair().isTightened() ? Phase.TIGHTEN_COLUMNS : Phase.ALTER_COLUMNS;
            script.add(phase, modify(table.wanted(), later), story.changes());
            return;
        }
        if (story.retyped()) {
            Column open = new Column(
                    later.name(),
                    later.type(),
                    later.spelling(),
                    true,
                    ColumnValue.GIVEN,
                    later.collation(),
                    later.comment());
            script.add(Phase.ALTER_COLUMNS, modify(table.wanted(), open), story.changes());
        }
        String name = dialect.quoteIfNeeded(later.name());
        script.add(
                Phase.FILL_COLUMNS,
                "UPDATE " + dialect.name(table.after()) + " SET " + name + " = " + filling
                        + leavingAlone(later) + " WHERE " + name
                        + " IS NULL",
                story.changes());
        script.add(Phase.TIGHTEN_COLUMNS, modify(table.wanted(), later), story.changes());
    }

    /** Rows that get a value for a column that comes are not changed otherwise. */
    private String leavingAlone(Column later) {
        boolean comes = table.added().stream().anyMatch(column -> column.name().equals(later.name()));
        return comes ? new MariaDbGrammar(dialect).leavingAlone(table.current()) : "";
    }

    private String modify(Table owner, Column column) {
        return "ALTER TABLE " + dialect.name(owner.name()) + " MODIFY "
                + new CreateTable(dialect, owner).columnWithoutKey(column);
    }
}
