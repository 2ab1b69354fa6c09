package dev.coppice.schema.dialect;

import dev.coppice.schema.SqlType;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which values are written without quotes. */
final class Literals {

    private static final Pattern NUMBER = Pattern.compile("-?(\\d+(\\.\\d+)?|\\.\\d+)([eE][-+]?\\d+)?");

    private Literals() {}

    static boolean isBare(String value, SqlType type) {
        return switch (type) {
            case SqlType.Int i -> isNumber(value);
            case SqlType.Decimal d -> isNumber(value);
            case SqlType.Floating f -> isNumber(value);
            case SqlType.Year y -> isNumber(value);
            case SqlType.Bool b -> isTruth(value);
            case SqlType.Text t -> false;
            case SqlType.Date d -> false;
            case SqlType.Time t -> false;
            case SqlType.Timestamp t -> false;
            case SqlType.Binary b -> false;
            case SqlType.Uuid u -> false;
            case SqlType.Json j -> false;
            case SqlType.Choice c -> false;
            case SqlType.Named n -> false;
            case SqlType.Array a -> false;
            case SqlType.Opaque o -> false;
        };
    }

    static boolean isNumber(String value) {
        return NUMBER.matcher(value).matches();
    }

    private static boolean isTruth(String value) {
        String word = value.toLowerCase(Locale.ROOT);
        return word.equals("true") || word.equals("false");
    }
}
