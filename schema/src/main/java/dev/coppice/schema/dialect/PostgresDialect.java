package dev.coppice.schema.dialect;

import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.ColumnValue.Identity.Mode;
import dev.coppice.schema.Index;
import dev.coppice.schema.IndexPart;
import dev.coppice.schema.Partitioning;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** PostgreSQL 12 and later. */
final class PostgresDialect implements Dialect {

    private static final String NULLS_NOT_DISTINCT = " NULLS NOT DISTINCT";
    private static final Pattern NULLS = Pattern.compile("(.*?) ?(NULLS (?:FIRST|LAST))?");
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");
    private static final Set<String> RESERVED = ReservedWords.words("""
            all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both case \
            cast char character check coalesce collate collation column concurrently constraint create cross \
            current_catalog current_date current_role current_schema current_time current_timestamp current_user dec \
            decimal default deferrable desc distinct do else end except exists extract false fetch float for foreign \
            freeze from full grant greatest group grouping having ilike in initially inner inout int integer intersect \
            interval into is isnull join json json_array json_arrayagg json_exists json_object json_objectagg json_query \
            json_scalar json_serialize json_table json_value lateral leading least left like limit localtime \
            localtimestamp merge_action national natural nchar none normalize not notnull null nullif numeric offset on \
            only or order out outer overlaps overlay placing position precision primary real references returning right \
            row select session_user setof similar smallint some substring symmetric system_user table tablesample then \
            time timestamp to trailing treat trim true union unique user using values varchar variadic verbose when \
            where window with xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi \
            xmlroot xmlserialize xmltable""");

    @Override
    public String product() {
        return "PostgreSQL";
    }

    @Override
    public int identifierLimit() {
        return 63;
    }

    @Override
    public boolean can(Ability ability) {
        return switch (ability) {
            case ROLL_BACK_DDL,
                    ADD_FOREIGN_KEY_LATER,
                    ENUM_TYPES,
                    DOMAINS,
                    SEQUENCES,
                    COMMENT_STATEMENTS,
                    KEYS_ARE_NEVER_NULL,
                    SCHEMAS,
                    WIDTHS_OF_INTEGERS,
                    RENAMES_IN_VIEWS -> true;
            case ENUM_COLUMNS, COMMENT_CLAUSES -> false;
        };
    }

    @Override
    public boolean needsQuotes(String identifier) {
        return !PLAIN.matcher(identifier).matches() || RESERVED.contains(identifier);
    }

    @Override
    public String spell(SqlType type) {
        return switch (type) {
            case SqlType.Text(Integer length, boolean fixed) ->
                length == null ? "text" : (fixed ? "char(" : "varchar(") + length + ")";
            case SqlType.Int(int bits, boolean unsigned) -> integer(unsigned ? bits + 1 : bits);
            case SqlType.Decimal(Integer precision, int scale) ->
                precision == null ? "numeric" : "numeric(" + precision + ", " + scale + ")";
            case SqlType.Floating(int bits) -> bits <= 32 ? "real" : "double precision";
            case SqlType.Bool b -> "boolean";
            case SqlType.Date d -> "date";
            case SqlType.Time(Integer precision, boolean zone) -> "time" + digits(precision) + zone(zone);
            case SqlType.Timestamp(Integer precision, boolean zone) -> "timestamp" + digits(precision) + zone(zone);
            case SqlType.Year y -> "smallint";
            case SqlType.Binary b -> "bytea";
            case SqlType.Uuid u -> "uuid";
            case SqlType.Json j -> "jsonb";
            case SqlType.Choice c -> "text";
            case SqlType.Named(TableName name) -> name(name);
            case SqlType.Array(SqlType element) -> spell(element) + "[]";
            case SqlType.Opaque(String name) -> name;
        };
    }

    /** A column that counts by a sequence of its own says so by its type. */
    @Override
    public String type(Column column) {
        String type = Dialect.super.type(column);
        if (!(column.value() instanceof ColumnValue.Identity(Mode mode)) || mode != Mode.SEQUENCE) {
            return type;
        }
        return switch (column.type()) {
            case SqlType.Int(int bits, boolean unsigned) when bits <= 16 -> "smallserial";
            case SqlType.Int(int bits, boolean unsigned) when bits > 32 -> "bigserial";
            default -> "serial";
        };
    }

    @Override
    public String identity(Mode mode) {
        return mode == Mode.SEQUENCE ? "" : Dialect.super.identity(mode);
    }

    @Override
    public String createIndex(TableName table, Index index) {
        String method = index.method() == null ? "btree" : index.method();
        boolean nullsDistinct = !method.endsWith(NULLS_NOT_DISTINCT);
        String using = nullsDistinct ? method : method.substring(0, method.length() - NULLS_NOT_DISTINCT.length());
        return (index.unique() ? "CREATE UNIQUE INDEX " : "CREATE INDEX ") + quoteIfNeeded(index.name()) + " ON "
                + name(table) + (using.equals("btree") ? "" : " USING " + using) + " (" + parts(index) + ")"
                + (index.include().isEmpty() ? "" : " INCLUDE (" + names(index.include()) + ")")
                + (nullsDistinct ? "" : NULLS_NOT_DISTINCT)
                + (index.predicate() == null ? "" : " WHERE " + index.predicate());
    }

    /** The order of nulls stands behind the direction, everything else before it. */
    @Override
    public String part(IndexPart part) {
        Matcher suffix = NULLS.matcher(part.suffix());
        if (!suffix.matches()) {
            return Dialect.super.part(part);
        }
        String what = part.expression() ? "(" + part.what() + ")" : quoteIfNeeded(part.what());
        return Stream.of(what, suffix.group(1), part.descending() ? "DESC" : "", suffix.group(2))
                .filter(word -> word != null && !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    @Override
    public String tableSuffix(Table table) {
        Partitioning partitioning = table.partitioning();
        return partitioning == null ? "" : " PARTITION BY " + partitioning.sql();
    }

    @Override
    public List<String> createPartitions(Table table) {
        Partitioning partitioning = table.partitioning();
        return partitioning == null
                ? List.of()
                : partitioning.partitions().stream()
                        .map(partition -> createPartition(table.name(), partition))
                        .toList();
    }

    /** Options are kept as what may be done to a table that stands. */
    @Override
    public List<String> whenAllTablesStand(Table table) {
        return table.options().stream()
                .map(option -> "ALTER TABLE " + name(table.name()) + " " + option)
                .toList();
    }

    /** A part of a part names what it divides. */
    private String createPartition(TableName table, Partitioning.Partition partition) {
        TableName name = new TableName(table.schema(), partition.name());
        String of = partition.sql().startsWith("OF ") ? "" : "OF " + name(table) + " ";
        return "CREATE TABLE " + name(name) + " PARTITION " + of + partition.sql();
    }

    private static String integer(int bits) {
        if (bits <= 16) {
            return "smallint";
        }
        if (bits <= 32) {
            return "integer";
        }
        return bits <= 64 ? "bigint" : "numeric(20, 0)";
    }

    private static String digits(@Nullable Integer precision) {
        return precision == null ? "" : "(" + precision + ")";
    }

    private static String zone(boolean zone) {
        return zone ? " with time zone" : "";
    }

    @Override
    public boolean isOfTheEngine(String column) {
        return Set.of("tableoid", "xmin", "cmin", "xmax", "cmax", "ctid").contains(column.toLowerCase(Locale.ROOT));
    }

    @Override
    public Optional<String> findCounter(String table, String column) {
        return Optional.of(table + "_" + column + "_seq");
    }
}
