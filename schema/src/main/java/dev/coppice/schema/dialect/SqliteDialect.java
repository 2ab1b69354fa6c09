package dev.coppice.schema.dialect;

import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.IndexPart;
import dev.coppice.schema.PrimaryKey;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** SQLite 3.37 and later. */
final class SqliteDialect implements Dialect {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern TYPE = Pattern.compile(
            "([A-Za-z_]\\w*(?:\\s+\\w+)*)\\s*(?:\\(\\s*[-+]?[\\d.]+\\s*(?:,\\s*[-+]?[\\d.]+\\s*)?\\))?");
    private static final Set<String> RESERVED = ReservedWords.words("""
            ABORT ACTION ADD AFTER ALL ALTER ALWAYS ANALYZE AND AS ASC ATTACH AUTOINCREMENT BEFORE BEGIN BETWEEN BY \
            CASCADE CASE CAST CHECK COLLATE COLUMN COMMIT CONFLICT CONSTRAINT CREATE CROSS CURRENT CURRENT_DATE \
            CURRENT_TIME CURRENT_TIMESTAMP DATABASE DEFAULT DEFERRABLE DEFERRED DELETE DESC DETACH DISTINCT DO DROP EACH \
            ELSE END ESCAPE EXCEPT EXCLUDE EXCLUSIVE EXISTS EXPLAIN FAIL FALSE FILTER FIRST FOLLOWING FOR FOREIGN FROM \
            FULL GENERATED GLOB GROUP GROUPS HAVING IF IGNORE IMMEDIATE IN INDEX INDEXED INITIALLY INNER INSERT INSTEAD \
            INTERSECT INTO IS ISNULL JOIN KEY LAST LEFT LIKE LIMIT MATCH MATERIALIZED NATURAL NO NOT NOTHING NOTNULL \
            NULL NULLS OF OFFSET ON OR ORDER OTHERS OUTER OVER PARTITION PLAN PRAGMA PRECEDING PRIMARY QUERY RAISE RANGE \
            RECURSIVE REFERENCES REGEXP REINDEX RELEASE RENAME REPLACE RESTRICT RETURNING RIGHT ROLLBACK ROW ROWS \
            SAVEPOINT SELECT SET TABLE TEMP TEMPORARY THEN TIES TO TRANSACTION TRIGGER TRUE UNBOUNDED UNION UNIQUE \
            UPDATE USING VACUUM VALUES VIEW VIRTUAL WHEN WHERE WINDOW WITH WITHOUT""");

    @Override
    public String product() {
        return "SQLite";
    }

    @Override
    public int identifierLimit() {
        return 1_000;
    }

    @Override
    public boolean can(Ability ability) {
        return switch (ability) {
            case ROLL_BACK_DDL -> true;
            case ADD_FOREIGN_KEY_LATER,
                    ENUM_TYPES,
                    ENUM_COLUMNS,
                    DOMAINS,
                    SEQUENCES,
                    COMMENT_STATEMENTS,
                    COMMENT_CLAUSES,
                    KEYS_ARE_NEVER_NULL,
                    SCHEMAS,
                    WIDTHS_OF_INTEGERS,
                    RENAMES_IN_VIEWS -> false;
        };
    }

    @Override
    public boolean needsQuotes(String identifier) {
        return !PLAIN.matcher(identifier).matches() || RESERVED.contains(identifier.toUpperCase(Locale.ROOT));
    }

    /** Declared names whose affinity keeps the value and that say, to a reader of the schema, what is meant. */
    @Override
    public String spell(SqlType type) {
        return switch (type) {
            case SqlType.Text(Integer length, boolean fixed) ->
                length == null ? "TEXT" : (fixed ? "CHAR(" : "VARCHAR(") + length + ")";
            case SqlType.Int(int bits, boolean unsigned) -> integer(bits, unsigned);
            case SqlType.Decimal(Integer precision, int scale) ->
                precision == null ? "NUMERIC" : "NUMERIC(" + precision + ", " + scale + ")";
            case SqlType.Floating(int bits) -> bits <= 32 ? "FLOAT" : "REAL";
            case SqlType.Bool b -> "BOOLEAN";
            case SqlType.Date d -> "DATE";
            case SqlType.Time(Integer precision, boolean zone) -> "TIME" + digits(precision) + zone(zone);
            case SqlType.Timestamp(Integer precision, boolean zone) -> "TIMESTAMP" + digits(precision) + zone(zone);
            case SqlType.Year y -> "YEAR";
            case SqlType.Binary(Integer length, boolean fixed) -> length == null ? "BLOB" : "BLOB(" + length + ")";
            case SqlType.Uuid u -> "UUID";
            case SqlType.Json j -> "JSON";
            case SqlType.Choice c -> "TEXT";
            case SqlType.Named n -> "TEXT";
            case SqlType.Array a -> "JSON";
            case SqlType.Opaque(String name) -> name;
        };
    }

    /** A declared type may be any text; one that would not be taken for words of a type stands between quotes. */
    @Override
    public String type(Column column) {
        String type = Dialect.super.type(column);
        Matcher matcher = TYPE.matcher(type);
        boolean isPlain = matcher.matches()
                && Stream.of(matcher.group(1).split("\\s+"))
                        .noneMatch(word -> RESERVED.contains(word.toUpperCase(Locale.ROOT)));
        return type.isEmpty() || isPlain ? type : quote(type);
    }

    @Override
    public String literal(String value, SqlType type) {
        boolean isNumberOfTruth = type instanceof SqlType.Bool && Literals.isNumber(value);
        return isNumberOfTruth ? value : Dialect.super.literal(value, type);
    }

    @Override
    public String defaultExpression(String sql) {
        return switch (sql.toUpperCase(Locale.ROOT)) {
            case "CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME", "NULL" -> sql;
            default -> "(" + sql + ")";
        };
    }

    @Override
    public String part(IndexPart part) {
        boolean isBare = part.expression() && part.suffix().isEmpty();
        return isBare ? part.what() + (part.descending() ? " DESC" : "") : Dialect.super.part(part);
    }

    /** Counting belongs to the key here, see {@link #keyAtColumn}. */
    @Override
    public String identity(ColumnValue.Identity.Mode mode) {
        return "";
    }

    @Override
    public String keyAtColumn(Table table, Column column, PrimaryKey key) {
        String clause = Dialect.super.keyAtColumn(table, column, key);
        if (column.value() instanceof ColumnValue.Identity(var mode)) {
            return mode == ColumnValue.Identity.Mode.AUTO_INCREMENT ? clause + " AUTOINCREMENT" : clause;
        }
        return wouldBecomeRowId(table, column) ? clause + " DESC" : clause;
    }

    /** An ascending INTEGER key counts by itself; the way to say that it does not is SQLite's oldest quirk. */
    private static boolean wouldBecomeRowId(Table table, Column column) {
        return "INTEGER".equalsIgnoreCase(column.spelling()) && !table.options().contains("WITHOUT ROWID");
    }

    private static String integer(int bits, boolean unsigned) {
        String word = switch (bits) {
            case 8 -> "TINYINT";
            case 16 -> "SMALLINT";
            case 24 -> "MEDIUMINT";
            case 32 -> "INT";
            default -> unsigned ? "BIGINT" : "INTEGER";
        };
        return unsigned ? word + " UNSIGNED" : word;
    }

    private static String digits(@Nullable Integer precision) {
        return precision == null ? "" : "(" + precision + ")";
    }

    private static String zone(boolean zone) {
        return zone ? " WITH TIME ZONE" : "";
    }

    @Override
    public boolean isOfTheEngine(String column) {
        return Set.of("rowid", "oid", "_rowid_").contains(column.toLowerCase(Locale.ROOT));
    }
}
