package dev.coppice.starter.rows;

import dev.coppice.jsonapi.Unreadable;
import dev.coppice.starter.jpa.DatabaseTrouble;
import dev.coppice.starter.jpa.SqliteDialect;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of a row as the mapping has them. What is stored and is no value of its mapping becomes an {@link
 * Unreadable} with its text: one such value must not keep anybody from the other rows, nor pass for another value.
 */
final class ColumnReader {

    private static final int LAST_YEAR = 9999;

    private final SessionFactoryImplementor sessions;
    private final Check check;

    /** What a driver made of something stored, looked at whether it is that. */
    private interface Check {
        @Nullable
        Object checked(ResultSet row, int index, JdbcMapping mapping, @Nullable Object value) throws SQLException;
    }

    ColumnReader(SessionFactoryImplementor sessions) {
        this.sessions = sessions;
        check = switch (sessions.getJdbcServices().getDialect()) {
            case SqliteDialect sqlite -> ColumnReader::ofItsKind;
            case PostgreSQLDialect postgreSql -> ColumnReader::withoutMidnight;
            case MySQLDialect mySql -> ColumnReader::withoutSpans;
            default -> ColumnReader::given;
        };
    }

    @Nullable
    Object read(ResultSet row, int index, JdbcMapping mapping) throws SQLException {
        Object value;
        try {
            Object stored = mapping.getJdbcValueExtractor().extract(row, index, sessions.getWrapperOptions());
            value = mapping.convertToDomainValue(stored);
        } catch (SQLException | RuntimeException unfit) {
            if (DatabaseTrouble.problem(unfit).isPresent()) {
                throw unfit;
            }
            Unreadable told = unreadable(storedText(row, index, mapping));
            if (told == null) {
                throw unfit;
            }
            return told;
        }
        return isBeyondCalendar(value) ? unreadable(row.getString(index)) : check.checked(row, index, mapping, value);
    }

    private static @Nullable Object given(ResultSet row, int index, JdbcMapping mapping, @Nullable Object value)
            throws SQLException {
        boolean isNone = value == null ? !row.wasNull() : hasNoElement(value);
        return isNone ? unreadable(row.getString(index)) : value;
    }

    /** Lists of the API have no gaps, and no days beyond the calendar. */
    private static boolean hasNoElement(Object value) {
        return switch (value) {
            case Collection<?> values -> values.stream().anyMatch(ColumnReader::isNoElement);
            case Object[] values -> Arrays.stream(values).anyMatch(ColumnReader::isNoElement);
            default -> false;
        };
    }

    private static boolean isNoElement(@Nullable Object value) {
        return value == null || isBeyondCalendar(value);
    }

    /** PostgreSQL has a time of 24:00, which its driver takes for the last moment of a day. */
    private static @Nullable Object withoutMidnight(
            ResultSet row, int index, JdbcMapping mapping, @Nullable Object value) throws SQLException {
        boolean isMidnight = LocalTime.MAX.equals(value) || OffsetTime.MAX.equals(value);
        return isMidnight ? unreadable(row.getString(index)) : given(row, index, mapping, value);
    }

    /** Drivers of MariaDB and MySQL say of a day that is none what they say of one that is missing. */
    private static @Nullable Object withoutSpans(ResultSet row, int index, JdbcMapping mapping, @Nullable Object value)
            throws SQLException {
        return switch (value) {
            case null -> unreadable(row.getString(index));
            case LocalTime time -> clock(time, row.getString(index));
            default -> value;
        };
    }

    /** MariaDB and MySQL have spans of time where others have times of day. */
    private static Object clock(Object value, @Nullable String stored) {
        if (stored == null || stored.matches("([01]\\d|2[0-3]):.*")) {
            return value;
        }
        return new Unreadable(stored);
    }

    private static @Nullable Unreadable unreadable(@Nullable String text) {
        return text == null ? null : new Unreadable(text);
    }

    /** Without the blanks that fill up texts of a fixed length. */
    private static @Nullable String storedText(ResultSet row, int index, JdbcMapping mapping) {
        try {
            String text = row.getString(index);
            boolean isPadded = mapping.getJdbcType().getDefaultSqlTypeCode() == Types.CHAR;
            return text != null && isPadded ? text.stripTrailing() : text;
        } catch (SQLException | DateTimeException neither) {
            return null;
        }
    }

    /** The API's years are those of ISO 8601; drivers have such beyond for what is infinite, too. */
    private static boolean isBeyondCalendar(@Nullable Object value) {
        return (value instanceof LocalDate date && isBeyond(date.getYear()))
                || (value instanceof LocalDateTime time && isBeyond(time.getYear()))
                || (value instanceof OffsetDateTime moment && isBeyond(moment.getYear()));
    }

    private static boolean isBeyond(int year) {
        return year < 1 || year > LAST_YEAR;
    }

    /** SQLite stores anything anywhere, and its driver makes something of it: of a text the number 0. */
    private static @Nullable Object ofItsKind(ResultSet row, int index, JdbcMapping mapping, @Nullable Object value)
            throws SQLException {
        Class<?> javaClass = mapping.getJavaTypeDescriptor().getJavaTypeClass();
        if (javaClass == String.class || (value != null && !(value instanceof Number) && !(value instanceof Boolean))) {
            return value;
        }
        Object stored = row.getObject(index);
        return stored == null || isSaid(stored, value) ? value : new Unreadable(asText(stored));
    }

    private static boolean isSaid(Object stored, @Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Boolean truth ->
                stored instanceof Number number && (number.doubleValue() == 0 || number.doubleValue() == 1);
            case Float number -> stored instanceof Number;
            case Double number -> stored instanceof Number;
            case BigDecimal number -> stored instanceof Number || stored instanceof String;
            case BigInteger number -> isExactly(stored, new BigDecimal(number));
            case Number number
            when stored instanceof Integer || stored instanceof Long ->
                ((Number) stored).longValue() == number.longValue();
            case Number number -> isExactly(stored, BigDecimal.valueOf(number.longValue()));
            default -> true;
        };
    }

    private static boolean isExactly(Object stored, BigDecimal value) {
        return switch (stored) {
            case Double real -> Double.isFinite(real) && value.compareTo(new BigDecimal(real)) == 0;
            case Number number -> value.compareTo(new BigDecimal(number.toString())) == 0;
            default -> false;
        };
    }

    private static String asText(Object stored) {
        return stored instanceof byte[] bytes ? "x'" + HexFormat.of().formatHex(bytes) + "'" : stored.toString();
    }
}
