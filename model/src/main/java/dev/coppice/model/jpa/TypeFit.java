package dev.coppice.model.jpa;

import dev.coppice.schema.SqlType;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether the type that a class wants and the one that the database has go together. */
final class TypeFit {

    /** Kinds of values that a Java type can take the one for the other. */
    private enum Family {
        TEXT,
        NUMBER,
        DATE,
        TIME,
        TIMESTAMP,
        UUID,
        BYTES,
        JSON,
        ANY
    }

    /** What holds a UUID depends on the version of the database, which nobody asked. */
    private static final Set<Family> UUID_IN_BYTES = EnumSet.of(Family.UUID, Family.BYTES);

    private TypeFit() {}

    /** Whether the database can hold what the class wants, and is not wider or narrower where both name a size. */
    static boolean fits(SqlType wanted, SqlType current) {
        Family own = family(wanted);
        Family stored = family(current);
        if (own == Family.ANY || stored == Family.ANY) {
            return true;
        }
        if (own != stored) {
            return (isStoredAsText(own) && stored == Family.TEXT)
                    || (own == Family.TEXT && isStoredAsText(stored))
                    || Set.of(own, stored).equals(UUID_IN_BYTES);
        }
        return switch (wanted) {
            case SqlType.Text(Integer length, boolean fixed)
            when current instanceof SqlType.Text text -> isSame(length, text.length());
            case SqlType.Int number when current instanceof SqlType.Int other -> number.bits() <= width(other);
            case SqlType.Decimal(Integer precision, int scale)
            when current instanceof SqlType.Decimal other && precision != null && other.precision() != null ->
                precision.equals(other.precision()) && scale == other.scale();
            case SqlType.Decimal number when current instanceof SqlType.Int -> !hasFraction(number);
            default -> true;
        };
    }

    private static boolean hasFraction(SqlType.Decimal number) {
        return number.precision() != null && number.scale() > 0;
    }

    /** Whether a reference between the two makes sense. */
    static boolean isAlike(SqlType one, SqlType other) {
        return family(one) == family(other);
    }

    /** Whether a class can at most carry such a value through. */
    static boolean isCarried(SqlType type) {
        return family(type) == Family.ANY;
    }

    /** A type in words. */
    static String words(SqlType type) {
        return switch (type) {
            case SqlType.Text(Integer length, boolean fixed) ->
                length == null ? "text of any length" : "text of length " + length;
            case SqlType.Int(int bits, boolean unsigned) -> "a whole number of %d bits".formatted(bits);
            case SqlType.Decimal(Integer precision, int scale) ->
                precision == null ? "a decimal" : "a decimal (%d, %d)".formatted(precision, scale);
            case SqlType.Floating floating -> "a floating-point number";
            case SqlType.Bool bool -> "a truth value";
            case SqlType.Date date -> "a date";
            case SqlType.Time time -> "a time";
            case SqlType.Timestamp timestamp -> "a timestamp";
            case SqlType.Year year -> "a year";
            case SqlType.Binary binary -> "bytes";
            case SqlType.Uuid uuid -> "a UUID";
            case SqlType.Json json -> "JSON";
            case SqlType.Choice choice -> "one of a list of words";
            case SqlType.Named(var name) -> "of type " + name;
            case SqlType.Array array -> "an array";
            case SqlType.Opaque(String name) -> "of type " + name;
        };
    }

    private static boolean isStoredAsText(Family family) {
        return switch (family) {
            case UUID, JSON -> true;
            case TEXT, NUMBER, DATE, TIME, TIMESTAMP, BYTES, ANY -> false;
        };
    }

    private static boolean isSame(@Nullable Integer length, @Nullable Integer other) {
        return length == null ? other == null : length.equals(other);
    }

    /** How wide the Java type is that holds each value. */
    private static int width(SqlType.Int number) {
        int needed = number.unsigned() ? number.bits() + 1 : number.bits();
        if (needed <= 16) {
            return 16;
        }
        return needed <= 32 ? 32 : 64;
    }

    private static Family family(SqlType type) {
        return switch (type) {
            case SqlType.Text text -> Family.TEXT;
            case SqlType.Choice choice -> Family.TEXT;
            case SqlType.Named named -> Family.TEXT;
            case SqlType.Int number -> Family.NUMBER;
            case SqlType.Decimal number -> Family.NUMBER;
            case SqlType.Floating number -> Family.NUMBER;
            case SqlType.Bool bool -> Family.NUMBER;
            case SqlType.Year year -> Family.NUMBER;
            case SqlType.Date date -> Family.DATE;
            case SqlType.Time time -> Family.TIME;
            case SqlType.Timestamp timestamp -> Family.TIMESTAMP;
            case SqlType.Uuid uuid -> Family.UUID;
            case SqlType.Binary binary -> Family.BYTES;
            case SqlType.Json json -> Family.JSON;
            case SqlType.Array array -> Family.ANY;
            case SqlType.Opaque opaque -> Family.ANY;
        };
    }
}
