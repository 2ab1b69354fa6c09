package dev.coppice.schema.alter;

import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.ddl.CreateTable;
import dev.coppice.schema.ddl.Spelling;
import dev.coppice.schema.dialect.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Alters columns where each property of a column has a statement of its own.
 *
 * @param words the engine's words where such engines differ
 */
record StandardColumns(Dialect dialect, Script script, TablePair table, Words words) {

    /** In what engines differ that alter a column property by property. */
    interface Words {
        /** The words before a new type: {@code TYPE}. */
        String type();

        /** Whether a key makes its columns required by itself. */
        boolean keysMakeRequired();

        /** The statements that make the engine count in a column. */
        List<String> count(TablePair table, Column column);

        /** The statements that make the engine stop counting, or count in another way. */
        List<String> stopCounting(TablePair table, ColumnStory story);

        /** What else a new type needs in the same schema. */
        List<String> afterType(TablePair table, ColumnStory story);
    }

    void alter(ColumnStory story) {
        if (story.wasGenerated() && !(story.wanted().value() instanceof ColumnValue.Generated)) {
            script.add(
                    Phase.LOOSEN_COLUMNS,
                    "ALTER TABLE " + dialect.name(table.before()) + " ALTER COLUMN "
                            + dialect.quoteIfNeeded(story.current().name()) + " DROP EXPRESSION",
                    story.changes());
        }
        boolean countsOtherwise = story.counted()
                && !story.current().value().equals(story.wanted().value());
        if (countsOtherwise) {
            words.stopCounting(table, story).forEach(sql -> script.add(Phase.ALTER_COLUMNS, sql, story.changes()));
        }
        type(story);
        nullness(story);
        if (story.counts() && !story.current().value().equals(story.wanted().value())) {
            words.count(table, story.wanted()).forEach(sql -> script.add(Phase.COUNT_COLUMNS, sql, story.changes()));
        }
        if (story.pair().hasOtherComment()) {
            script.add(Phase.COMMENT, new Spelling(dialect).comment(table.after(), story.wanted()), story.changes());
        }
    }

    private void type(ColumnStory story) {
        boolean hasOtherDefault = hasOtherDefault(story);
        boolean isInTheWay = story.hadDefault() && story.retyped();
        boolean isDropped = story.hadDefault() && hasOtherDefault && !story.hasDefault();
        if (isInTheWay || isDropped) {
            add(Phase.ALTER_COLUMNS, story, "DROP DEFAULT");
        }
        if (story.retyped()) {
            add(Phase.ALTER_COLUMNS, story, words.type() + " " + typeOf(story.wanted()) + using(story));
            words.afterType(table, story).forEach(sql -> script.add(Phase.ALTER_COLUMNS, sql, story.changes()));
        }
        if (story.hasDefault() && (hasOtherDefault || isInTheWay)) {
            String value = new CreateTable(dialect, table.wanted()).value(story.wanted());
            add(Phase.ALTER_COLUMNS, story, "SET " + value);
        }
    }

    private boolean hasOtherDefault(ColumnStory story) {
        if (story.current().value() instanceof ColumnValue.Expression(String now)
                && story.wanted().value() instanceof ColumnValue.Expression(String later)) {
            return !table.journey().diff().saysTheSame(now, later);
        }
        return story.pair().hasOtherValue();
    }

    private String typeOf(Column column) {
        String collation = column.collation() == null ? "" : " " + dialect.collation(column.collation());
        return dialect.type(column.withValue(ColumnValue.GIVEN)) + collation;
    }

    /** What an engine would not turn into the other by itself; what it does by itself refuses values that do not fit. */
    private String using(ColumnStory story) {
        SqlType now = story.current().type();
        SqlType later = story.wanted().type();
        String column = dialect.quoteIfNeeded(story.wanted().name());
        String target = dialect.type(story.wanted().withValue(ColumnValue.GIVEN));
        if (later instanceof SqlType.Text
                || (now.getClass() == later.getClass() && !(later instanceof SqlType.Named))) {
            return "";
        }
        boolean isCounted = now instanceof SqlType.Int && later instanceof SqlType.Bool;
        return " USING " + (isCounted ? column + " <> 0" : cast(column, now, later, target));
    }

    /** Engines turn texts into everything, and little else into anything but text. */
    private static String cast(String column, SqlType now, SqlType later, String target) {
        boolean isDirect = now instanceof SqlType.Text
                || (isNumber(now) && isNumber(later))
                || (isMoment(now) && isMoment(later))
                || (now instanceof SqlType.Array && later instanceof SqlType.Array);
        boolean isTruth = now instanceof SqlType.Bool && isNumber(later);
        String between = isTruth ? "INTEGER" : "VARCHAR";
        String source = isDirect ? column : "CAST(" + column + " AS " + between + ")";
        return source.endsWith(" AS " + target.toUpperCase(Locale.ROOT) + ")")
                ? source
                : "CAST(" + source + " AS " + target + ")";
    }

    private static boolean isNumber(SqlType type) {
        return type instanceof SqlType.Int || type instanceof SqlType.Decimal || type instanceof SqlType.Floating;
    }

    private static boolean isMoment(SqlType type) {
        return type instanceof SqlType.Date || type instanceof SqlType.Timestamp;
    }

    private void nullness(ColumnStory story) {
        String filling = story.filling();
        if (filling != null) {
            String name = dialect.quoteIfNeeded(story.wanted().name());
            script.add(
                    Phase.FILL_COLUMNS,
                    "UPDATE " + dialect.name(table.after()) + " SET " + name + " = " + filling + " WHERE " + name
                            + " IS NULL",
                    story.changes());
        }
        if (story.pair().isTightened() && !comesWithKey(story)) {
            add(Phase.TIGHTEN_COLUMNS, story, "SET NOT NULL");
        } else if (!story.current().nullable() && story.wanted().nullable()) {
            add(Phase.ALTER_COLUMNS, story, "DROP NOT NULL");
        }
    }

    private boolean comesWithKey(ColumnStory story) {
        Optional<List<String>> key = table.wanted().primaryKey().map(own -> own.columns());
        return words.keysMakeRequired()
                && !story.counts()
                && key.filter(columns -> columns.contains(story.wanted().name()))
                        .isPresent();
    }

    private void add(Phase phase, ColumnStory story, String what) {
        script.add(
                phase,
                "ALTER TABLE " + dialect.name(table.after()) + " ALTER COLUMN "
                        + dialect.quoteIfNeeded(story.wanted().name()) + " " + what,
                story.changes());
    }
}
