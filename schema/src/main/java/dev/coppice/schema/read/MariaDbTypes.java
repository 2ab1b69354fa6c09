package dev.coppice.schema.read;

import dev.coppice.schema.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the words of MariaDB's and MySQL's types mean. */
final class MariaDbTypes {

    private static final Pattern WORDS =
            Pattern.compile("(?<name>[a-z0-9_]+)(?:\\((?<in>.*)\\))?(?<behind>[ a-z]*)(?:/\\*.*)?", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("'((?:[^']|'')*)'");

    private MariaDbTypes() {}

    static SqlType of(String words) {
        Matcher parts = WORDS.matcher(words);
        if (!parts.matches()) {
            return new SqlType.Opaque(words);
        }
        @Nullable String inside = parts.group("in");
        boolean unsigned = parts.group("behind").contains("unsigned");
        return switch (parts.group("name")) {
            case "tinyint" -> "1".equals(inside) && !unsigned ? new SqlType.Bool() : new SqlType.Int(8, unsigned);
            case "smallint" -> new SqlType.Int(16, unsigned);
            case "mediumint" -> new SqlType.Int(24, unsigned);
            case "int" -> new SqlType.Int(32, unsigned);
            case "bigint" -> new SqlType.Int(64, unsigned);
            case "decimal" -> decimal(inside);
            case "float" -> new SqlType.Floating(32);
            case "double" -> new SqlType.Floating(64);
            case "bit" -> "1".equals(inside) ? new SqlType.Bool() : new SqlType.Opaque(words);
            case "char" -> new SqlType.Text(number(inside), true);
            case "varchar" -> new SqlType.Text(number(inside), false);
            case "tinytext", "text", "mediumtext", "longtext" -> new SqlType.Text(null, false);
            case "binary" -> new SqlType.Binary(number(inside), true);
            case "varbinary" -> new SqlType.Binary(number(inside), false);
            case "tinyblob", "blob", "mediumblob", "longblob" -> new SqlType.Binary(null, false);
            case "date" -> new SqlType.Date();
            case "time" -> new SqlType.Time(digits(inside), false);
            case "datetime", "timestamp" -> new SqlType.Timestamp(digits(inside), false);
            case "year" -> new SqlType.Year();
            case "enum" -> new SqlType.Choice(values(inside == null ? "" : inside));
            case "json" -> new SqlType.Json();
            case "uuid" -> new SqlType.Uuid();
            default -> new SqlType.Opaque(words);
        };
    }

    private static SqlType decimal(@Nullable String inside) {
        if (inside == null) {
            return new SqlType.Decimal(10, 0);
        }
        int comma = inside.indexOf(',');
        return comma < 0
                ? new SqlType.Decimal(Integer.valueOf(inside.strip()), 0)
                : new SqlType.Decimal(
                        Integer.valueOf(inside.substring(0, comma).strip()),
                        Integer.parseInt(inside.substring(comma + 1).strip()));
    }

    private static @Nullable Integer number(@Nullable String inside) {
        return inside == null ? null : Integer.valueOf(inside);
    }

    /** Without a number there are no digits after the second. */
    private static Integer digits(@Nullable String inside) {
        return inside == null ? 0 : Integer.parseInt(inside);
    }

    private static List<String> values(String list) {
        List<String> values = new ArrayList<>();
        Matcher value = VALUE.matcher(list);
        while (value.find()) {
            values.add(value.group(1).replace("''", "'"));
        }
        return values;
    }
}
