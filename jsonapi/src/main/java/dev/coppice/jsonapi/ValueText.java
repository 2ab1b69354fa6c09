package dev.coppice.jsonapi;

import dev.coppice.jsonapi.AttributeType.Floating.Beyond;
import dev.coppice.jsonapi.AttributeType.OffsetTimeOfDay.Offsets;
import dev.coppice.jsonapi.AttributeType.Text.Nul;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalQuery;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The text of values: in query parameters, in ids, and in documents where JSON has nothing better than a string. */
public final class ValueText {

    /** More digits than any engine keeps in practice, few enough to be harmless. */
    static final int MAX_DIGITS = 1_000;

    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,39})");
    private static final Pattern EXACT = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,4})?");
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4, 9, SignStyle.EXCEEDS_PAD)
            .appendLiteral('-')
            .appendValue(ChronoField.MONTH_OF_YEAR, 2)
            .appendLiteral('-')
            .appendValue(ChronoField.DAY_OF_MONTH, 2)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm[:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter OFFSET_TIME =
            new DateTimeFormatterBuilder().append(TIME).appendOffsetId().toFormatter(Locale.ROOT);
    private static final DateTimeFormatter TIMESTAMP = new DateTimeFormatterBuilder()
            .append(DATE)
            .appendLiteral('T')
            .append(TIME)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter OFFSET_TIMESTAMP = new DateTimeFormatterBuilder()
            .append(TIMESTAMP)
            .appendOffsetId()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final int SIXTEEN_HOURS = 16 * 60 * 60;
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private ValueText() {}

    /**
     * The value that a text stands for, within all bounds of the type.
     *
     * @throws UnfitValueException when it stands for none
     */
    public static Object parse(AttributeType type, String text) {
        return withinBounds(type, parseStored(type, text));
    }

    /**
     * The value that a text stands for, without regard to lengths and ranges: some engines store values beyond what their
     * columns declare, and these have ids too.
     *
     * @throws UnfitValueException when it stands for none
     */
    public static Object parseStored(AttributeType type, String text) {
        return switch (type) {
            case AttributeType.Text(Integer maxLength, Nul nul) -> withoutNul(text, nul);
            case AttributeType.Char(Nul nul) -> oneCharacter(withoutNul(text, nul));
            case AttributeType.Choice choice -> text;
            case AttributeType.Carried carried -> text;
            case AttributeType.Int whole -> parseInt(whole, text);
            case AttributeType.Decimal decimal -> parseDecimal(text);
            case AttributeType.Floating(int bits, Beyond beyond) -> parseFloating(bits, beyond, text);
            case AttributeType.Bool bool -> parseBool(text);
            case AttributeType.Uuid uuid -> parseUuid(text);
            case AttributeType.Binary binary -> parseBinary(text);
            case AttributeType.Date date ->
                parseTemporal(text, new Form<>(DATE, LocalDate::from, "a date such as 2026-03-31"));
            case AttributeType.Time time ->
                parseTemporal(text, new Form<>(TIME, LocalTime::from, "a time such as 23:59:59"));
            case AttributeType.OffsetTimeOfDay time ->
                parseTemporal(
                        text, new Form<>(OFFSET_TIME, OffsetTime::from, "a time with offset such as 23:59:59+01:00"));
            case AttributeType.Timestamp time ->
                parseTemporal(
                        text,
                        new Form<>(TIMESTAMP, LocalDateTime::from, "a date and time such as 2026-03-31T23:59:59"));
            case AttributeType.OffsetTimestamp time ->
                parseTemporal(
                        text,
                        new Form<>(
                                OFFSET_TIMESTAMP,
                                OffsetDateTime::from,
                                "a date and time with offset such as 2026-03-31T23:59:59Z"));
            case AttributeType.Json json -> throw new UnfitValueException("JSON has no form as plain text");
            case AttributeType.ListOf list -> throw new UnfitValueException("a list has no form as plain text");
        };
    }

    /** The value itself, at its type's scale, if it keeps all bounds of the type. */
    static Object withinBounds(AttributeType type, Object value) {
        return switch (type) {
            case AttributeType.Text(Integer maxLength, Nul nul) -> ofLength((String) value, maxLength);
            case AttributeType.Choice(List<String> values) -> oneOf(values, (String) value);
            case AttributeType.Int(BigInteger min, BigInteger max) -> inRange((Number) value, min, max);
            case AttributeType.Decimal decimal -> withinDigits(decimal, (BigDecimal) value);
            case AttributeType.Binary(Integer maxLength) -> ofSize((byte[]) value, maxLength);
            case AttributeType.Date date -> withinCalendar((LocalDate) value, value);
            case AttributeType.Time(Integer fraction) -> withinFraction((LocalTime) value, fraction);
            case AttributeType.OffsetTimeOfDay(Integer fraction, Offsets offsets) ->
                withinFraction(withinOffsets((OffsetTime) value, offsets), fraction);
            case AttributeType.Timestamp(Integer fraction) ->
                withinCalendar(((LocalDateTime) value).toLocalDate(), withinFraction((LocalDateTime) value, fraction));
            case AttributeType.OffsetTimestamp(Integer fraction) ->
                withinCalendar(
                        ((OffsetDateTime) value)
                                .withOffsetSameInstant(ZoneOffset.UTC)
                                .toLocalDate(),
                        withinFraction((OffsetDateTime) value, fraction));
            case AttributeType.Floating floating -> value;
            case AttributeType.Bool bool -> value;
            case AttributeType.Uuid uuid -> value;
            case AttributeType.Char one -> value;
            case AttributeType.Json json -> value;
            case AttributeType.Carried carried -> value;
            case AttributeType.ListOf list -> value;
        };
    }

    /**
     * The one text that stands for a value in ids: equal values, however the database or a client spelled them, have
     * equal texts.
     */
    static String canonical(AttributeType type, Object value) {
        return switch (value) {
            case OffsetDateTime time -> print(time.withOffsetSameInstant(ZoneOffset.UTC));
            case BigDecimal number
            when type instanceof AttributeType.Decimal decimal -> print(atScale(decimal, number));
            case BigDecimal number -> print(number.stripTrailingZeros());
            default -> print(value);
        };
    }

    /** A value as text, as precise as it is: ISO 8601, plain notation, base64, no trailing zeros after seconds. */
    public static String print(Object value) {
        return switch (value) {
            case BigDecimal number -> number.toPlainString();
            case LocalTime time -> printTime(time);
            case OffsetTime time ->
                printTime(time.toLocalTime()) + time.getOffset().getId();
            case LocalDateTime time -> printTimestamp(time);
            case OffsetDateTime time ->
                printTimestamp(time.toLocalDateTime()) + time.getOffset().getId();
            case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
            default -> value.toString();
        };
    }

    private static String printTimestamp(LocalDateTime time) {
        String iso = time.toString();
        return withSeconds(iso, iso.indexOf('T') + 1);
    }

    private static String printTime(LocalTime time) {
        return withSeconds(time.toString(), 0);
    }

    /**
     * Always with seconds, and with as many digits after them as there are.
     *
     * @param start where the time of day begins
     */
    private static String withSeconds(String iso, int start) {
        int end = iso.length();
        if (end == start + "23:59".length()) {
            return iso + ":00";
        }
        while (end > start + "23:59:59".length() && iso.charAt(end - 1) == '0') {
            end--;
        }
        return iso.substring(0, end);
    }

    private static Object parseInt(AttributeType.Int type, String text) {
        if (!WHOLE.matcher(text).matches() || text.equals("-0")) {
            throw new UnfitValueException("expected a whole number");
        }
        BigInteger number = new BigInteger(text);
        if (!type.fitsLong()) {
            return number;
        }
        if (number.bitLength() >= Long.SIZE) {
            throw outOfRange(type.min(), type.max());
        }
        return number.longValue();
    }

    private static BigDecimal parseDecimal(String text) {
        if (text.length() > MAX_DIGITS || !EXACT.matcher(text).matches()) {
            throw new UnfitValueException("expected a number such as 12.50");
        }
        BigDecimal number = new BigDecimal(text);
        if (Math.abs((long) number.scale()) > MAX_DIGITS) {
            throw new UnfitValueException("expected a number of at most %d digits".formatted(MAX_DIGITS));
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static Object parseFloating(int bits, Beyond beyond, String text) {
        boolean named = switch (text) {
            case "Infinity", "-Infinity" -> beyond != Beyond.NOTHING;
            case "NaN" -> beyond == Beyond.INFINITIES_AND_NAN;
            default -> false;
        };
        if (!named && !EXACT.matcher(text).matches()) {
            throw new UnfitValueException("expected a number such as 12.5");
        }
        double number = Double.parseDouble(text);
        Object value = bits == Float.SIZE ? (Object) Float.parseFloat(text) : (Object) number;
        boolean tooLarge = !named && Double.isInfinite(((Number) value).doubleValue());
        if (tooLarge) {
            throw new UnfitValueException("expected a number within %d bits".formatted(bits));
        }
        return value;
    }

    private static Boolean parseBool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new UnfitValueException("expected true or false");
        };
    }

    private static UUID parseUuid(String text) {
        if (!UUID_FORM.matcher(text).matches()) {
            throw new UnfitValueException("expected a UUID such as 123e4567-e89b-12d3-a456-426614174000");
        }
        return UUID.fromString(text);
    }

    private static byte[] parseBinary(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // Falls through to the refusal, which also meets base64 with missing padding or stray bits.
        }
        throw new UnfitValueException("expected base64");
    }

    private record Form<T>(DateTimeFormatter format, TemporalQuery<T> query, String expected) {}

    private static <T> T parseTemporal(String text, Form<T> form) {
        try {
            return form.format().parse(text, form.query());
        } catch (DateTimeException unfit) {
            throw new UnfitValueException("expected " + form.expected());
        }
    }

    private static String withoutNul(String text, Nul nul) {
        if (nul == Nul.REFUSED && text.indexOf('\0') >= 0) {
            throw new UnfitValueException("expected text without the character U+0000");
        }
        return text;
    }

    private static String oneCharacter(String text) {
        if (text.length() != 1 || Character.isSurrogate(text.charAt(0))) {
            throw new UnfitValueException("expected one character up to U+FFFF");
        }
        return text;
    }

    private static String ofLength(String text, @Nullable Integer maxLength) {
        if (maxLength != null && text.length() > maxLength && text.codePointCount(0, text.length()) > maxLength) {
            throw new UnfitValueException("expected at most %d characters".formatted(maxLength));
        }
        if (hasHalfCharacter(text)) {
            throw new UnfitValueException("expected text without half a surrogate pair");
        }
        return text;
    }

    private static boolean hasHalfCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
            }
        }
        return false;
    }

    private static String oneOf(List<String> values, String text) {
        if (!values.contains(text)) {
            throw new UnfitValueException("expected one of "
                    + values.stream().map(value -> "'" + value + "'").collect(Collectors.joining(", ")));
        }
        return text;
    }

    private static Number inRange(Number value, BigInteger min, BigInteger max) {
        BigInteger number = value instanceof BigInteger big ? big : BigInteger.valueOf(value.longValue());
        if (number.compareTo(min) < 0 || number.compareTo(max) > 0) {
            throw outOfRange(min, max);
        }
        return value;
    }

    private static UnfitValueException outOfRange(BigInteger min, BigInteger max) {
        return new UnfitValueException("expected a whole number from %s to %s".formatted(min, max));
    }

    private static BigDecimal withinDigits(AttributeType.Decimal type, BigDecimal number) {
        BigDecimal scaled = atScale(type, number);
        Integer scale = type.scale();
        if (scale != null && scaled.scale() > scale) {
            throw new UnfitValueException("expected at most %d digits after the point".formatted(scale));
        }
        Integer precision = type.precision();
        if (precision != null && scaled.precision() - scaled.scale() > precision - (scale == null ? 0 : scale)) {
            throw new UnfitValueException(
                    "expected at most %d digits before the point".formatted(precision - (scale == null ? 0 : scale)));
        }
        return scaled;
    }

    /** At the type's scale, or at the smallest that loses nothing. */
    private static BigDecimal atScale(AttributeType.Decimal type, BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        int scale = type.scale() == null ? 0 : type.scale();
        return shortest.setScale(Math.max(shortest.scale(), scale));
    }

    private static byte[] ofSize(byte[] bytes, @Nullable Integer maxLength) {
        if (maxLength != null && bytes.length > maxLength) {
            throw new UnfitValueException("expected at most %d bytes".formatted(maxLength));
        }
        return bytes;
    }

    private static Object withinCalendar(LocalDate day, Object value) {
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            throw new UnfitValueException("expected a year from 0001 to 9999");
        }
        return value;
    }

    private static OffsetTime withinOffsets(OffsetTime time, Offsets offsets) {
        int seconds = Math.abs(time.getOffset().getTotalSeconds());
        if (offsets == Offsets.BELOW_SIXTEEN_HOURS && seconds >= SIXTEEN_HOURS) {
            throw new UnfitValueException("expected an offset from -15:59 to +15:59");
        }
        return time;
    }

    private static Object withinFraction(Temporal value, @Nullable Integer digits) {
        int kept = digits == null ? 9 : Math.min(9, digits);
        boolean finer = value.get(ChronoField.NANO_OF_SECOND) % (int) Math.pow(10, 9 - kept) != 0;
        if (finer) {
            throw new UnfitValueException("expected at most %d digits after the second".formatted(kept));
        }
        return value;
    }
}
