package dev.coppice.starter.jpa;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;

/**
 * Dates and times as SQLite databases hold them. Written as SQLite's own functions write them; read from texts with a
 * blank or a T, from milliseconds since 1970 (whole numbers, as Java's driver leaves them) and from Julian days (numbers
 * with a fraction).
 */
final class SqliteTime {

    private static final double JULIAN_DAY_OF_1970 = 2_440_587.5;
    private static final double MILLISECONDS_OF_A_DAY = 86_400_000d;
    private static final DateTimeFormatter CLOCK = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(java.util.Locale.ROOT);

    private SqliteTime() {}

    static String print(LocalDate date) {
        return date.toString();
    }

    static String print(LocalTime time) {
        return CLOCK.format(time);
    }

    static String print(LocalDateTime timestamp) {
        return timestamp.toLocalDate() + " " + CLOCK.format(timestamp);
    }

    /** In UTC, so that texts sort in the order of time. */
    static String print(OffsetDateTime timestamp) {
        return print(timestamp.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()) + "Z";
    }

    static LocalDate date(Object stored) {
        return timestamp(stored).toLocalDate();
    }

    static LocalTime time(Object stored) {
        String text = stored.toString();
        boolean onlyClock = !(stored instanceof Number) && text.indexOf('-') < 0;
        return onlyClock ? LocalTime.parse(text) : timestamp(stored).toLocalTime();
    }

    static LocalDateTime timestamp(Object stored) {
        return offsetTimestamp(stored).toLocalDateTime();
    }

    static OffsetDateTime offsetTimestamp(Object stored) {
        if (stored instanceof Double || stored instanceof Float) {
            double days = ((Number) stored).doubleValue() - JULIAN_DAY_OF_1970;
            return at(Math.round(days * MILLISECONDS_OF_A_DAY));
        }
        if (stored instanceof Number number) {
            return at(number.longValue());
        }
        String text = stored.toString().trim().replace(' ', 'T');
        if (text.indexOf('T') < 0) {
            return LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC);
        }
        return hasOffset(text)
                ? OffsetDateTime.parse(text)
                : LocalDateTime.parse(text).atOffset(ZoneOffset.UTC);
    }

    private static OffsetDateTime at(long millisecond) {
        return Instant.ofEpochMilli(millisecond).atOffset(ZoneOffset.UTC);
    }

    private static boolean hasOffset(String text) {
        int clock = text.indexOf('T');
        return text.endsWith("Z") || text.indexOf('+', clock) > 0 || text.indexOf('-', clock) > 0;
    }
}
