package dev.coppice.starter.mapping;

import dev.coppice.jsonapi.AttributeType;
import dev.coppice.jsonapi.AttributeType.Floating.Beyond;
import dev.coppice.jsonapi.AttributeType.Int;
import dev.coppice.jsonapi.AttributeType.OffsetTimeOfDay.Offsets;
import dev.coppice.jsonapi.AttributeType.Text.Nul;
import dev.coppice.starter.jpa.SqliteDialect;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hibernate.Length;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.BasicPluralJavaType;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.java.spi.PrimitiveJavaType;
import org.jspecify.annotations.Nullable;

/** Finds the API's type for a mapped column, from its Java class and from what the mapping says about the column. */
final class ValueCodings {

    private static final int LARGEST_NUMBER = 65;

    /** MariaDB and MySQL take 1 for 2001, and have 0 for a year that is none. */
    private static final Int YEARS_AS_SENT =
            new Int(BigInteger.valueOf(100), Int.year().max());

    private final Dialect dialect;
    private final UnorderedColumns unordered;

    ValueCodings(Dialect dialect, UnorderedColumns unordered) {
        this.dialect = dialect;
        this.unordered = unordered;
    }

    ValueCoding of(SelectableMapping column) {
        JdbcMapping mapping = column.getJdbcMapping();
        JavaType<?> javaType = mapping.getJavaTypeDescriptor();
        Class<?> javaClass = boxed(javaType);
        if (mapping.getJdbcType().isJson()) {
            return ValueCoding.same(new AttributeType.Json());
        }
        if (javaClass.isEnum()) {
            return choice(javaClass, mapping);
        }
        if (javaType instanceof BasicPluralJavaType<?> plural) {
            return list(javaClass, plural, column);
        }
        return basic(javaClass, column);
    }

    private ValueCoding basic(Class<?> javaClass, SelectableMapping column) {
        ValueCoding number = number(javaClass, column);
        if (number != null) {
            return number;
        }
        ValueCoding time = time(javaClass, column);
        if (time != null) {
            return time;
        }
        if (javaClass == Boolean.class) {
            return ValueCoding.same(new AttributeType.Bool());
        }
        if (javaClass == UUID.class) {
            return ValueCoding.same(new AttributeType.Uuid());
        }
        if (javaClass == byte[].class) {
            return ValueCoding.same(new AttributeType.Binary(length(column)));
        }
        if (javaClass == Character.class) {
            return new ValueCoding(new AttributeType.Char(nul()), Object::toString, sent -> ((String) sent).charAt(0));
        }
        if (javaClass == String.class) {
            String carried = unordered.type(column);
            if (carried != null) {
                return carried(carried);
            }
            AttributeType.Text text = new AttributeType.Text(length(column), nul());
            return isPadded(column)
                    ? new ValueCoding(text, stored -> withoutPadding((String) stored), sent -> sent)
                    : ValueCoding.same(text);
        }
        return carried(javaClass.getSimpleName());
    }

    private static ValueCoding carried(String typeName) {
        return new ValueCoding(new AttributeType.Carried(typeName), String::valueOf, ValueCodings::refuse);
    }

    /** Texts of a fixed length are filled up with blanks, which mean nothing; SQLite keeps what it is given. */
    private boolean isPadded(SelectableMapping column) {
        int code = column.getJdbcMapping().getJdbcType().getDefaultSqlTypeCode();
        return (code == SqlTypes.CHAR || code == SqlTypes.NCHAR) && !(dialect instanceof SqliteDialect);
    }

    private static String withoutPadding(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(0, end);
    }

    private @Nullable ValueCoding number(Class<?> javaClass, SelectableMapping column) {
        if (javaClass == Long.class) {
            return ValueCoding.same(Int.signed(Long.SIZE));
        }
        if (javaClass == Integer.class) {
            return integer(Integer.SIZE, Number::intValue);
        }
        if (javaClass == Short.class) {
            return integer(Short.SIZE, Number::shortValue);
        }
        if (javaClass == Byte.class) {
            return integer(Byte.SIZE, Number::byteValue);
        }
        if (javaClass == Year.class) {
            Int years = dialect instanceof MySQLDialect ? YEARS_AS_SENT : Int.year();
            return new ValueCoding(
                    years, stored -> known((Year) stored, years), sent -> Year.of(((Long) sent).intValue()));
        }
        if (javaClass == BigInteger.class) {
            return bigInteger(column);
        }
        if (javaClass == BigDecimal.class) {
            return decimal(column);
        }
        if (javaClass == Float.class) {
            return ValueCoding.same(new AttributeType.Floating(Float.SIZE, beyond()));
        }
        return javaClass == Double.class ? ValueCoding.same(new AttributeType.Floating(Double.SIZE, beyond())) : null;
    }

    private static Object known(Year year, Int years) {
        if (year.getValue() < years.min().longValue()) {
            throw new DateTimeException("a year before those that can be sent");
        }
        return (long) year.getValue();
    }

    private @Nullable ValueCoding time(Class<?> javaClass, SelectableMapping column) {
        Integer said = column.getTemporalPrecision();
        Integer digits = said == null ? Integer.valueOf(dialect.getDefaultTimestampPrecision()) : said;
        if (javaClass == LocalDate.class) {
            return ValueCoding.same(new AttributeType.Date());
        }
        if (javaClass == LocalTime.class) {
            return ValueCoding.same(new AttributeType.Time(digits));
        }
        if (javaClass == OffsetTime.class) {
            return ValueCoding.same(new AttributeType.OffsetTimeOfDay(digits, offsets()));
        }
        if (javaClass == LocalDateTime.class) {
            return ValueCoding.same(new AttributeType.Timestamp(digits));
        }
        if (javaClass == OffsetDateTime.class) {
            return new ValueCoding(new AttributeType.OffsetTimestamp(digits), ValueCodings::inUtc, ValueCodings::inUtc);
        }
        if (javaClass == Instant.class) {
            return new ValueCoding(
                    new AttributeType.OffsetTimestamp(digits),
                    stored -> ((Instant) stored).atOffset(ZoneOffset.UTC),
                    sent -> ((OffsetDateTime) sent).toInstant());
        }
        if (javaClass == ZonedDateTime.class) {
            return new ValueCoding(
                    new AttributeType.OffsetTimestamp(digits),
                    stored -> ((ZonedDateTime) stored).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC),
                    sent -> ((OffsetDateTime) inUtc(sent)).toZonedDateTime());
        }
        return null;
    }

    /** As the API shows moments; engines know fewer offsets than there are. */
    private static Object inUtc(Object moment) {
        return ((OffsetDateTime) moment).withOffsetSameInstant(ZoneOffset.UTC);
    }

    private Offsets offsets() {
        return dialect instanceof PostgreSQLDialect ? Offsets.BELOW_SIXTEEN_HOURS : Offsets.ALL;
    }

    private Nul nul() {
        return dialect instanceof PostgreSQLDialect ? Nul.REFUSED : Nul.TAKEN;
    }

    /** MariaDB and MySQL have nothing but numbers; SQLite takes what is no number for a missing value. */
    private Beyond beyond() {
        return switch (dialect) {
            case MySQLDialect mySql -> Beyond.NOTHING;
            case SqliteDialect sqlite -> Beyond.INFINITIES;
            default -> Beyond.INFINITIES_AND_NAN;
        };
    }

    private static ValueCoding integer(int bits, Function<Number, Object> narrow) {
        return new ValueCoding(
                Int.signed(bits), stored -> ((Number) stored).longValue(), sent -> narrow.apply((Number) sent));
    }

    /** API values are long integers where the range allows it. */
    private static ValueCoding bigInteger(SelectableMapping column) {
        Integer precision = column.getPrecision();
        int digits = precision == null ? LARGEST_NUMBER : precision;
        BigInteger bound = BigInteger.TEN.pow(digits).subtract(BigInteger.ONE);
        Int type = new Int(bound.negate(), bound);
        if (type.valueClass() == Long.class) {
            return new ValueCoding(
                    type, stored -> ((BigInteger) stored).longValueExact(), sent -> BigInteger.valueOf((Long) sent));
        }
        return ValueCoding.same(type);
    }

    /** Engines that store decimals as binary numbers give back another scale than the column's. */
    private static ValueCoding decimal(SelectableMapping column) {
        Integer precision = column.getPrecision();
        Integer scale = precision == null ? null : column.getScale();
        AttributeType.Decimal type = new AttributeType.Decimal(precision, precision == null ? null : orZero(scale));
        if (precision == null) {
            return ValueCoding.same(type);
        }
        int digits = orZero(scale);
        return new ValueCoding(type, stored -> atScale((BigDecimal) stored, digits), sent -> sent);
    }

    private static BigDecimal atScale(BigDecimal stored, int scale) {
        return stored.scale() == scale ? stored : stored.setScale(scale, RoundingMode.HALF_EVEN);
    }

    private static int orZero(@Nullable Integer scale) {
        return scale == null ? 0 : scale;
    }

    private static ValueCoding choice(Class<?> javaClass, JdbcMapping mapping) {
        Map<Object, Object> words = new LinkedHashMap<>();
        Map<Object, Object> constants = new LinkedHashMap<>();
        for (Object constant : javaClass.getEnumConstants()) {
            String word = word((Enum<?>) constant, mapping);
            words.put(constant, word);
            constants.put(word, constant);
        }
        List<String> values = words.values().stream().map(String.class::cast).toList();
        return new ValueCoding(
                new AttributeType.Choice(values), stored -> known(words, stored), sent -> known(constants, sent));
    }

    private static Object known(Map<Object, Object> counterparts, Object value) {
        return Objects.requireNonNull(counterparts.get(value), "a value that the enum does not have");
    }

    /** The word that the database stores, where it stores words. */
    private static String word(Enum<?> constant, JdbcMapping mapping) {
        Object stored = mapping.convertToRelationalValue(constant);
        return stored instanceof String text ? text : constant.name();
    }

    private ValueCoding list(Class<?> javaClass, BasicPluralJavaType<?> plural, SelectableMapping column) {
        Class<?> elementClass = boxed(plural.getElementJavaType());
        ValueCoding element = basic(elementClass, column);
        AttributeType.ListOf type = new AttributeType.ListOf(element.type());
        if (javaClass.isArray()) {
            return new ValueCoding(
                    type,
                    stored -> listOf(stored, element),
                    sent -> arrayOf((List<?>) sent, javaClass.getComponentType(), element));
        }
        return new ValueCoding(
                type,
                stored -> converted((Collection<?>) stored, element.toApi()),
                sent -> converted((Collection<?>) sent, element.toEntity()));
    }

    private static List<@Nullable Object> converted(Collection<?> values, UnaryOperator<Object> conversion) {
        List<@Nullable Object> converted = new ArrayList<>();
        values.forEach(value -> converted.add(value == null ? null : conversion.apply(value)));
        return converted;
    }

    private static List<@Nullable Object> listOf(Object array, ValueCoding element) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            values.add(element.read(Array.get(array, i)));
        }
        return values;
    }

    private static Object arrayOf(List<?> values, Class<?> elementClass, ValueCoding element) {
        Object array = Array.newInstance(elementClass, values.size());
        for (int i = 0; i < values.size(); i++) {
            Array.set(array, i, element.write(values.get(i)));
        }
        return array;
    }

    /** Where the mapping says nothing, JPA assumes a length. */
    private static @Nullable Integer length(SelectableMapping column) {
        Long length = column.getLength();
        if (length == null) {
            return isLong(column) ? null : Length.DEFAULT;
        }
        return length >= Length.LONG32 || isLong(column) ? null : Math.toIntExact(length);
    }

    private static boolean isLong(SelectableMapping column) {
        int code = column.getJdbcMapping().getJdbcType().getDefaultSqlTypeCode();
        return code == SqlTypes.CLOB || code == SqlTypes.BLOB || code == SqlTypes.LONG32VARCHAR;
    }

    private static Class<?> boxed(JavaType<?> type) {
        Class<?> javaClass = type.getJavaTypeClass();
        return type instanceof PrimitiveJavaType<?> primitive && javaClass.isPrimitive()
                ? primitive.getDefaultValue().getClass()
                : javaClass;
    }

    private static Object refuse(Object sent) {
        throw new IllegalStateException("A value that is only carried through cannot be written");
    }
}
