package dev.coppice.schema.diff;

import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.Part;
import dev.coppice.schema.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what changed about a column. */
final class ColumnWords {

    private ColumnWords() {}

    static List<String> of(Part.TableColumn before, Part.TableColumn after) {
        Column was = before.column();
        Column is = after.column();
        String column = PartWords.column(after.table(), is.name());
        List<String> words = new ArrayList<>();
        if (!was.name().equals(is.name())) {
            words.add(PartWords.column(after.table(), was.name()) + " renamed to " + is.name());
        }
        if (!type(was).equals(type(is))) {
            words.add("type of " + column + " changed from " + type(was) + " to " + type(is));
        }
        if (was.nullable() != is.nullable()) {
            words.add(column + (is.nullable() ? " may be empty now" : " is required now"));
        }
        if (!was.value().equals(is.value())) {
            words.add(value(column, was.value(), is.value()));
        }
        if (!Objects.equals(was.collation(), is.collation())) {
            words.add("collation of " + column + " changed");
        }
        if (!Objects.equals(was.comment(), is.comment())) {
            words.add("comment of " + column + " changed");
        }
        return words.isEmpty() ? List.of(column + " changed") : words;
    }

    private static String value(String column, ColumnValue was, ColumnValue is) {
        if (was instanceof ColumnValue.Given) {
            return column + " has a value of its own now: " + value(is);
        }
        return is instanceof ColumnValue.Given
                ? column + " has no value of its own any more: " + value(was)
                : "value of " + column + " changed from " + value(was) + " to " + value(is);
    }

    private static String value(ColumnValue value) {
        return switch (value) {
            case ColumnValue.Given given -> "none";
            case ColumnValue.Literal(String text) -> "'" + text + "'";
            case ColumnValue.Expression(String sql) -> sql;
            case ColumnValue.Identity(var mode) ->
                "the next number, " + mode.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            case ColumnValue.Generated(String sql, boolean stored) -> "computed as " + sql;
        };
    }

    private static String type(Column column) {
        return column.spelling() == null ? type(column.type()) : column.spelling();
    }

    private static String type(SqlType type) {
        return switch (type) {
            case SqlType.Text(Integer length, boolean fixed) -> fixed(fixed) + "text" + limit(length);
            case SqlType.Int(int bits, boolean unsigned) ->
                "whole number of " + bits + " bits" + (unsigned ? ", not negative" : "");
            case SqlType.Decimal(Integer precision, int scale) ->
                precision == null ? "exact number" : "exact number (" + precision + ", " + scale + ")";
            case SqlType.Floating(int bits) -> "floating-point number of " + bits + " bits";
            case SqlType.Bool bool -> "boolean";
            case SqlType.Date date -> "date";
            case SqlType.Time(Integer precision, boolean zone) -> "time" + limit(precision) + zone(zone);
            case SqlType.Timestamp(Integer precision, boolean zone) -> "timestamp" + limit(precision) + zone(zone);
            case SqlType.Year year -> "year";
            case SqlType.Binary(Integer length, boolean fixed) -> fixed(fixed) + "bytes" + limit(length);
            case SqlType.Uuid uuid -> "uuid";
            case SqlType.Json json -> "json";
            case SqlType.Choice(List<String> values) ->
                values.stream().map(value -> "'" + value + "'").collect(Collectors.joining(", ", "one of ", ""));
            case SqlType.Named(var name) -> name.toString();
            case SqlType.Array(SqlType element) -> "array of " + type(element);
            case SqlType.Opaque(String name) -> name;
        };
    }

    private static String fixed(boolean fixed) {
        return fixed ? "fixed " : "";
    }

    private static String limit(@Nullable Integer limit) {
        return limit == null ? "" : "(" + limit + ")";
    }

    private static String zone(boolean zone) {
        return zone ? " with time zone" : "";
    }
}
