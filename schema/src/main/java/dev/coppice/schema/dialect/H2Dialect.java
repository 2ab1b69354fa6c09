package dev.coppice.schema.dialect;

import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.EnumType;
import dev.coppice.schema.Index;
import dev.coppice.schema.IndexPart;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.TableName;
import dev.coppice.schema.View;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * H2 2.x.
 *
 * @param folding what the database does to a name without quotes
 */
record H2Dialect(Folding folding) implements Dialect {

    /** H2 folds to upper case unless its URL says otherwise; then every name is quoted, to be on the safe side. */
    enum Folding {
        UPPER,
        OTHERWISE
    }

    private static final Pattern PLAIN = Pattern.compile("[A-Z_][A-Z0-9_]*");
    private static final String NULLS_NOT_DISTINCT = "NULLS NOT DISTINCT";
    private static final Set<String> RESERVED = ReservedWords.STANDARD;

    @Override
    public String product() {
        return "H2";
    }

    @Override
    public int identifierLimit() {
        return 256;
    }

    @Override
    public boolean can(Ability ability) {
        return switch (ability) {
            case ADD_FOREIGN_KEY_LATER,
                    ENUM_TYPES,
                    ENUM_COLUMNS,
                    DOMAINS,
                    SEQUENCES,
                    COMMENT_STATEMENTS,
                    KEYS_ARE_NEVER_NULL,
                    SCHEMAS,
                    WIDTHS_OF_INTEGERS -> true;
            case ROLL_BACK_DDL, COMMENT_CLAUSES, RENAMES_IN_VIEWS -> false;
        };
    }

    @Override
    public boolean needsQuotes(String identifier) {
        return folding != Folding.UPPER || !PLAIN.matcher(identifier).matches() || RESERVED.contains(identifier);
    }

    @Override
    public String spell(SqlType type) {
        return switch (type) {
            case SqlType.Text(Integer length, boolean fixed) ->
                length == null ? "CHARACTER VARYING" : (fixed ? "CHARACTER(" : "CHARACTER VARYING(") + length + ")";
            case SqlType.Int(int bits, boolean unsigned) -> integer(unsigned ? bits + 1 : bits);
            case SqlType.Decimal(Integer precision, int scale) ->
                precision == null ? "DECFLOAT" : "NUMERIC(" + precision + ", " + scale + ")";
            case SqlType.Floating(int bits) -> bits <= 32 ? "REAL" : "DOUBLE PRECISION";
            case SqlType.Bool b -> "BOOLEAN";
            case SqlType.Date d -> "DATE";
            case SqlType.Time(Integer precision, boolean zone) -> "TIME" + digits(precision) + zone(zone);
            case SqlType.Timestamp(Integer precision, boolean zone) -> "TIMESTAMP" + digits(precision) + zone(zone);
            case SqlType.Year y -> "SMALLINT";
            case SqlType.Binary(Integer length, boolean fixed) ->
                length == null ? "BINARY VARYING" : (fixed ? "BINARY(" : "BINARY VARYING(") + length + ")";
            case SqlType.Uuid u -> "UUID";
            case SqlType.Json j -> "JSON";
            case SqlType.Choice(var values) -> "ENUM(" + texts(values) + ")";
            case SqlType.Named(var name) -> name(name);
            case SqlType.Array(SqlType element) -> spell(element) + " ARRAY";
            case SqlType.Opaque(String name) -> name;
        };
    }

    @Override
    public String generated(ColumnValue.Generated value) {
        return "GENERATED ALWAYS AS (" + value.sql() + ")";
    }

    @Override
    public String createEnum(EnumType type) {
        return "CREATE DOMAIN " + name(type.name()) + " AS " + spell(new SqlType.Choice(type.values()));
    }

    /** An index lives in the schema of its table; what is peculiar to its nulls stands before its kind. */
    @Override
    public String createIndex(TableName table, Index index) {
        String method = index.method() == null ? "" : index.method();
        String nulls = method.endsWith(NULLS_NOT_DISTINCT) ? NULLS_NOT_DISTINCT + " " : "";
        String kind = method.replace(NULLS_NOT_DISTINCT, "").strip();
        return (index.unique() ? "CREATE UNIQUE " : "CREATE ") + nulls + (kind.isEmpty() ? "" : kind + " ") + "INDEX "
                + name(new TableName(table.schema(), index.name())) + " ON " + name(table) + " (" + parts(index) + ")";
    }

    /** A materialised view takes its columns' names from its query alone. */
    @Override
    public String createView(View view) {
        return view.materialized()
                ? "CREATE MATERIALIZED VIEW " + name(view.name()) + " AS\n" + view.sql()
                : Dialect.super.createView(view);
    }

    /** Inside a table of another schema a bare name means that schema; the default one must be named there. */
    @Override
    public String target(TableName referring, TableName target) {
        boolean meansDefault = referring.schema() != null && target.schema() == null;
        return name(meansDefault ? new TableName("PUBLIC", target.name()) : target);
    }

    @Override
    public String part(IndexPart part) {
        String suffix = part.suffix().isEmpty() ? "" : " " + part.suffix();
        return quoteIfNeeded(part.what()) + (part.descending() ? " DESC" : "") + suffix;
    }

    private static String integer(int bits) {
        if (bits <= 8) {
            return "TINYINT";
        }
        if (bits <= 16) {
            return "SMALLINT";
        }
        if (bits <= 32) {
            return "INTEGER";
        }
        return bits <= 64 ? "BIGINT" : "NUMERIC(20, 0)";
    }

    private static String digits(@Nullable Integer precision) {
        return precision == null ? "" : "(" + precision + ")";
    }

    private static String zone(boolean zone) {
        return zone ? " WITH TIME ZONE" : "";
    }

    @Override
    public boolean isOfTheEngine(String column) {
        return Set.of("_rowid_").contains(column.toLowerCase(Locale.ROOT));
    }
}
