package dev.coppice.schema.dialect;

import dev.coppice.schema.Check;
import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Index;
import dev.coppice.schema.IndexPart;
import dev.coppice.schema.Partitioning;
import dev.coppice.schema.PrimaryKey;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** MariaDB 10.6 and MySQL 8, and later. They differ in little that matters here. */
record MariaDbDialect(String product) implements Dialect {

    private static final int LONGEST_VARCHAR = 4_000;
    private static final int LONGEST_CHAR = 255;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern NEEDS_NO_PARENTHESES =
            Pattern.compile("(?i)(current_timestamp|now)(\\(\\d*\\))?|NULL|[bx]?'.*'|-?[0-9.]+", Pattern.DOTALL);
    private static final Pattern TOUCHED =
            Pattern.compile("(.*)( ON UPDATE \\w+(?:\\(\\d*\\))?)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Set<String> RESERVED = ReservedWords.words("""
            ACCESSIBLE ADD ALL ALTER ANALYZE AND AS ASC ASENSITIVE BEFORE BETWEEN BIGINT BINARY BLOB BOTH BY CALL CASCADE \
            CASE CHANGE CHAR CHARACTER CHECK COLLATE COLUMN CONDITION CONSTRAINT CONTINUE CONVERT CREATE CROSS CUBE \
            CUME_DIST CURRENT_DATE CURRENT_ROLE CURRENT_TIME CURRENT_TIMESTAMP CURRENT_USER CURSOR DATABASE DATABASES \
            DAY_HOUR DAY_MICROSECOND DAY_MINUTE DAY_SECOND DEC DECIMAL DECLARE DEFAULT DELAYED DELETE \
            DELETE_DOMAIN_ID DENSE_RANK DESC DESCRIBE DETERMINISTIC DISTINCT DISTINCTROW DIV DO_DOMAIN_IDS DOUBLE DROP \
            DUAL EACH ELSE ELSEIF EMPTY ENCLOSED ESCAPED EXCEPT EXISTS EXIT EXPLAIN FALSE FETCH FIRST_VALUE FLOAT FLOAT4 \
            FLOAT8 FOR FORCE FOREIGN FROM FULLTEXT FUNCTION GENERAL GENERATED GET GRANT GROUP GROUPING GROUPS HAVING \
            HIGH_PRIORITY HOUR_MICROSECOND HOUR_MINUTE HOUR_SECOND IF IGNORE IGNORE_DOMAIN_IDS \
            IGNORE_SERVER_IDS IN INDEX INFILE INNER INOUT INSENSITIVE INSERT INT INT1 INT2 INT3 INT4 INT8 INTEGER \
            INTERSECT INTERVAL INTO IO_AFTER_GTIDS IO_BEFORE_GTIDS IS ITERATE JOIN JSON_TABLE KEY KEYS KILL LAG \
            LAST_VALUE LATERAL LEAD LEADING LEAVE LEFT LIKE LIMIT LINEAR LINES LOAD LOCALTIME LOCALTIMESTAMP LOCK LONG \
            LONGBLOB LONGTEXT LOOP LOW_PRIORITY MANUAL MASTER_BIND MASTER_HEARTBEAT_PERIOD \
            MASTER_SSL_VERIFY_SERVER_CERT MATCH MAXVALUE MEDIUMBLOB MEDIUMINT MEDIUMTEXT MIDDLEINT MINUTE_MICROSECOND \
            MINUTE_SECOND MOD MODIFIES NATURAL NOT NO_WRITE_TO_BINLOG NTH_VALUE NTILE NULL NUMERIC OF OFFSET ON \
            OPTIMIZE OPTIMIZER_COSTS OPTION OPTIONALLY OR ORDER OUT OUTER OUTFILE OVER PAGE_CHECKSUM PARALLEL \
            PARSE_VCOL_EXPR PARTITION PERCENT_RANK PORTION PRECISION PRIMARY PROCEDURE PURGE QUALIFY RANGE RANK READ READS \
            READ_WRITE REAL RECURSIVE REFERENCES REF_SYSTEM_ID REGEXP RELEASE RENAME REPEAT REPLACE REQUIRE RESIGNAL \
            RESTRICT RETURN RETURNING REVOKE RIGHT RLIKE ROW ROWNUM ROWS ROW_NUMBER SCHEMA SCHEMAS SECOND_MICROSECOND \
            SELECT SENSITIVE SEPARATOR SET SHOW SIGNAL SLOW SMALLINT SPATIAL SPECIFIC SQL SQLEXCEPTION SQLSTATE \
            SQLWARNING SQL_BIG_RESULT SQL_CALC_FOUND_ROWS SQL_SMALL_RESULT SSL STARTING STATS_AUTO_RECALC \
            STATS_PERSISTENT STATS_SAMPLE_PAGES STORED STRAIGHT_JOIN SYSDATE SYSTEM TABLE TERMINATED THEN TINYBLOB TINYINT \
            TINYTEXT TO TRAILING TRIGGER TRUE UNDO UNION UNIQUE UNLOCK UNSIGNED UPDATE USAGE USE USING UTC_DATE UTC_TIME \
            UTC_TIMESTAMP VALUES VARBINARY VARCHAR VARCHARACTER VARYING VECTOR VIRTUAL WHEN WHERE WHILE WINDOW WITH WRITE \
            XOR YEAR_MONTH ZEROFILL""");

    @Override
    public int identifierLimit() {
        return 64;
    }

    @Override
    public boolean can(Ability ability) {
        return switch (ability) {
            case ADD_FOREIGN_KEY_LATER,
                    ENUM_COLUMNS,
                    COMMENT_CLAUSES,
                    KEYS_ARE_NEVER_NULL,
                    SCHEMAS,
                    WIDTHS_OF_INTEGERS -> true;
            case SEQUENCES -> isMariaDb();
            case ROLL_BACK_DDL, ENUM_TYPES, DOMAINS, COMMENT_STATEMENTS, RENAMES_IN_VIEWS -> false;
        };
    }

    @Override
    public String quote(String identifier) {
        return "`" + identifier.replace("`", "``") + "`";
    }

    @Override
    public boolean needsQuotes(String identifier) {
        return !PLAIN.matcher(identifier).matches() || RESERVED.contains(identifier.toUpperCase(Locale.ROOT));
    }

    @Override
    public String text(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    @Override
    public String spell(SqlType type) {
        return switch (type) {
            case SqlType.Text(Integer length, boolean fixed) -> characters(length, fixed);
            case SqlType.Int(int bits, boolean unsigned) -> integer(bits) + (unsigned ? " unsigned" : "");
            case SqlType.Decimal(Integer precision, int scale) ->
                precision == null ? "decimal(38, 10)" : "decimal(" + precision + ", " + scale + ")";
            case SqlType.Floating(int bits) -> bits <= 32 ? "float" : "double";
            case SqlType.Bool b -> "boolean";
            case SqlType.Date d -> "date";
            case SqlType.Time(Integer precision, boolean zone) -> "time" + digits(precision);
            case SqlType.Timestamp(Integer precision, boolean zone) -> "datetime" + digits(precision);
            case SqlType.Year y -> "year";
            case SqlType.Binary(Integer length, boolean fixed) -> bytes(length, fixed);
            case SqlType.Uuid u -> isMariaDb() ? "uuid" : "char(36)";
            case SqlType.Json j -> "json";
            case SqlType.Choice(List<String> values) -> "enum(" + texts(values) + ")";
            case SqlType.Named(TableName name) -> name(name);
            case SqlType.Array a -> "json";
            case SqlType.Opaque(String name) -> name;
        };
    }

    /** Servers set up the old way give a timestamp that does not say so a value of their own in place of null. */
    @Override
    public String type(Column column) {
        String type = Dialect.super.type(column);
        return column.nullable() && type.startsWith("timestamp") ? type + " NULL" : type;
    }

    @Override
    public String identity(ColumnValue.Identity.Mode mode) {
        return "AUTO_INCREMENT";
    }

    @Override
    public String defaultExpression(String sql) {
        Matcher touched = TOUCHED.matcher(sql);
        return touched.matches() ? inParentheses(touched.group(1)) + touched.group(2) : inParentheses(sql);
    }

    /** A primary key is called PRIMARY, whatever one calls it. */
    @Override
    public String keyAtColumn(Table table, Column column, PrimaryKey key) {
        return "PRIMARY KEY";
    }

    @Override
    public String createIndex(TableName table, Index index) {
        return "CREATE " + index(index, " ON " + name(table));
    }

    @Override
    public String addIndex(Index index) {
        return "ADD " + index(index, "");
    }

    private String index(Index index, String place) {
        String method = index.method() == null ? "" : index.method().toUpperCase(Locale.ROOT);
        boolean isKind = method.equals("FULLTEXT") || method.equals("SPATIAL");
        String kind = isKind ? method + " " : index.unique() ? "UNIQUE " : "";
        String using = method.isEmpty() || isKind ? "" : " USING " + method;
        return kind + "INDEX " + quoteIfNeeded(index.name()) + place + " (" + parts(index) + ")" + using
                + (index.comment() == null ? "" : " COMMENT " + text(index.comment()));
    }

    /** The length of a prefix stands right behind its column. */
    @Override
    public String part(IndexPart part) {
        String what = part.expression() ? "(" + part.what() + ")" : quoteIfNeeded(part.what());
        return what + part.suffix() + (part.descending() ? " DESC" : "");
    }

    @Override
    public String tableSuffix(Table table) {
        List<String> words = new ArrayList<>(table.options());
        if (table.comment() != null) {
            words.add("COMMENT=" + text(table.comment()));
        }
        Partitioning partitioning = table.partitioning();
        if (partitioning != null) {
            words.add("PARTITION BY " + partitioning.sql() + " ("
                    + partitioning.partitions().stream()
                            .map(partition -> "PARTITION " + quoteIfNeeded(partition.name()) + " " + partition.sql())
                            .map(String::strip)
                            .collect(Collectors.joining(", "))
                    + ")");
        }
        return words.isEmpty() ? "" : " " + String.join(" ", words);
    }

    /**
     * A reference makes itself an index where it finds none, which must not take another's name; and it makes up a name
     * that only a table which already stands may have longer than names are.
     */
    @Override
    public boolean mustWait(ForeignKey key, Table table) {
        return !table.indexes().isEmpty() || (key.name() == null && makesUpAnUnusableName(key, table));
    }

    private boolean makesUpAnUnusableName(ForeignKey key, Table table) {
        String invented = table.name().name() + "_ibfk_" + table.foreignKeys().size();
        String ofIndex = folded(key.columns().get(0));
        return invented.codePointCount(0, invented.length()) > identifierLimit()
                || table.foreignKeys().stream()
                        .anyMatch(other ->
                                other.name() != null && folded(other.name()).equals(ofIndex));
    }

    /** Without a name it takes that of its first column, which another index may want. */
    @Override
    public @Nullable String name(Table table, UniqueConstraint constraint) {
        String first = constraint.columns().get(0);
        Set<String> wanted = wantedNames(table, constraint);
        return constraint.name() != null || !wanted.contains(folded(first))
                ? constraint.name()
                : Stream.iterate(2, number -> number + 1)
                        .map(number -> first + "_" + number)
                        .filter(name -> !wanted.contains(folded(name)))
                        .findFirst()
                        .orElseThrow();
    }

    private static Set<String> wantedNames(Table table, UniqueConstraint constraint) {
        return Stream.of(
                        table.indexes().stream().map(Index::name),
                        table.foreignKeys().stream().map(ForeignKey::name),
                        table.checks().stream().map(Check::name),
                        table.uniqueConstraints().stream()
                                .filter(other -> !other.equals(constraint))
                                .map(UniqueConstraint::name))
                .flatMap(names -> names)
                .filter(Objects::nonNull)
                .map(MariaDbDialect::folded)
                .collect(Collectors.toSet());
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private boolean isMariaDb() {
        return product.equals("MariaDB");
    }

    private static String inParentheses(String sql) {
        return NEEDS_NO_PARENTHESES.matcher(sql).matches() ? sql : "(" + sql + ")";
    }

    private static String characters(@Nullable Integer length, boolean fixed) {
        if (length == null || length > LONGEST_VARCHAR) {
            return "longtext";
        }
        return (fixed && length <= LONGEST_CHAR ? "char(" : "varchar(") + length + ")";
    }

    private static String bytes(@Nullable Integer length, boolean fixed) {
        if (length == null || length > LONGEST_VARCHAR) {
            return "longblob";
        }
        return (fixed && length <= LONGEST_CHAR ? "binary(" : "varbinary(") + length + ")";
    }

    private static String integer(int bits) {
        return switch (bits) {
            case 8 -> "tinyint";
            case 16 -> "smallint";
            case 24 -> "mediumint";
            case 32 -> "int";
            default -> "bigint";
        };
    }

    /** Other engines keep microseconds when nothing is said. */
    private static String digits(@Nullable Integer precision) {
        int digits = precision == null ? 6 : precision;
        return digits == 0 ? "" : "(" + digits + ")";
    }
}
