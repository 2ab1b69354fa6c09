package dev.coppice.jsonapi;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which values an attribute takes. Each kind has one Java class for the values that are read from a request
 * ({@link #valueClass()}); reading is strict: what does not fit exactly is refused, never rounded, cut or guessed.
 */
public sealed interface AttributeType {

    /** The class of values read from requests. */
    Class<?> valueClass();

    /** Which filter operators make sense for it. */
    default Comparing comparing() {
        return Comparing.ORDERED;
    }

    /** What a filter can ask about an attribute, each including the one before. */
    enum Comparing {
        /** Only whether there is a value. */
        PRESENCE,
        /** Whether it is equal to another. */
        EQUALITY,
        /** Whether it comes before or after another. */
        ORDERED
    }

    /** Characters, at most {@code maxLength} of them (code points), or any number. A {@link String}. */
    record Text(@Nullable Integer maxLength, Nul nul) implements AttributeType {

        /** Whether the character U+0000 is one of them, which some engines have in no text. */
        public enum Nul {
            TAKEN,
            REFUSED
        }

        public Text(@Nullable Integer maxLength) {
            this(maxLength, Nul.TAKEN);
        }

        @Override
        public Class<?> valueClass() {
            return String.class;
        }
    }

    /** Exactly one character of those that are one unit of UTF-16. A {@link String}. */
    record Char(Text.Nul nul) implements AttributeType {
        @Override
        public Class<?> valueClass() {
            return String.class;
        }
    }

    /** A whole number in a range. A {@link Long} where the range fits into one, otherwise a {@link BigInteger}. */
    record Int(BigInteger min, BigInteger max) implements AttributeType {
        public Int {
            if (min.compareTo(max) > 0) {
                throw new IllegalArgumentException("The range from %s to %s is empty".formatted(min, max));
            }
        }

        /** From -2^(bits-1) to 2^(bits-1)-1. */
        public static Int signed(int bits) {
            BigInteger half = BigInteger.ONE.shiftLeft(bits - 1);
            return new Int(half.negate(), half.subtract(BigInteger.ONE));
        }

        /** From 0 to 2^bits-1. */
        public static Int unsigned(int bits) {
            return new Int(BigInteger.ZERO, BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE));
        }

        /** A calendar year in at most four digits. */
        public static Int year() {
            return new Int(BigInteger.ZERO, BigInteger.valueOf(9999));
        }

        @Override
        public Class<?> valueClass() {
            return fitsLong() ? Long.class : BigInteger.class;
        }

        boolean fitsLong() {
            return min.bitLength() < Long.SIZE && max.bitLength() < Long.SIZE;
        }
    }

    /**
     * An exact number of at most {@code precision} digits, {@code scale} of them after the point; any number of digits
     * where these are null. A {@link BigDecimal}, at its scale where there is one.
     */
    record Decimal(@Nullable Integer precision, @Nullable Integer scale) implements AttributeType {
        @Override
        public Class<?> valueClass() {
            return BigDecimal.class;
        }
    }

    /** A binary floating-point number of 32 bits, a {@link Float}, or 64 bits, a {@link Double}. */
    record Floating(int bits, Beyond beyond) implements AttributeType {

        /** Which values there are besides numbers. */
        public enum Beyond {
            NOTHING,
            INFINITIES,
            INFINITIES_AND_NAN
        }

        public Floating(int bits) {
            this(bits, Beyond.INFINITIES_AND_NAN);
        }

        public Floating {
            if (bits != Float.SIZE && bits != Double.SIZE) {
                throw new IllegalArgumentException("Floating-point numbers have 32 or 64 bits, not " + bits);
            }
        }

        @Override
        public Class<?> valueClass() {
            return bits == Float.SIZE ? Float.class : Double.class;
        }
    }

    /** A {@link Boolean}. */
    record Bool() implements AttributeType {
        @Override
        public Class<?> valueClass() {
            return Boolean.class;
        }

        @Override
        public Comparing comparing() {
            return Comparing.EQUALITY;
        }
    }

    /** A {@link LocalDate}. */
    record Date() implements AttributeType {
        @Override
        public Class<?> valueClass() {
            return LocalDate.class;
        }
    }

    /** A {@link LocalTime} with at most {@code fraction} digits after the second; 9 where null. */
    record Time(@Nullable Integer fraction) implements AttributeType {
        @Override
        public Class<?> valueClass() {
            return LocalTime.class;
        }
    }

    /** An {@link OffsetTime} with at most {@code fraction} digits after the second; 9 where null. */
    record OffsetTimeOfDay(@Nullable Integer fraction, Offsets offsets) implements AttributeType {

        /** Which offsets a time can have. */
        public enum Offsets {
            /** Up to 18 hours. */
            ALL,
            /** Below 16 hours, as PostgreSQL has them. */
            BELOW_SIXTEEN_HOURS
        }

        @Override
        public Class<?> valueClass() {
            return OffsetTime.class;
        }
    }

    /** A {@link LocalDateTime} with at most {@code fraction} digits after the second; 9 where null. */
    record Timestamp(@Nullable Integer fraction) implements AttributeType {
        @Override
        public Class<?> valueClass() {
            return LocalDateTime.class;
        }
    }

    /** An {@link OffsetDateTime} with at most {@code fraction} digits after the second; 9 where null. */
    record OffsetTimestamp(@Nullable Integer fraction) implements AttributeType {
        @Override
        public Class<?> valueClass() {
            return OffsetDateTime.class;
        }
    }

    /** A {@link UUID}. */
    record Uuid() implements AttributeType {
        @Override
        public Class<?> valueClass() {
            return UUID.class;
        }

        @Override
        public Comparing comparing() {
            return Comparing.EQUALITY;
        }
    }

    /** Any JSON value, as a compact text. A {@link String}. */
    record Json() implements AttributeType {
        @Override
        public Class<?> valueClass() {
            return String.class;
        }

        @Override
        public Comparing comparing() {
            return Comparing.PRESENCE;
        }
    }

    /** One of the listed words. A {@link String}. */
    record Choice(List<String> values) implements AttributeType {
        public Choice {
            values = List.copyOf(values);
        }

        @Override
        public Class<?> valueClass() {
            return String.class;
        }

        @Override
        public Comparing comparing() {
            return Comparing.EQUALITY;
        }
    }

    /** Bytes, at most {@code maxLength} of them, or any number; base64 in documents. A {@code byte[]}. */
    record Binary(@Nullable Integer maxLength) implements AttributeType {
        @Override
        public Class<?> valueClass() {
            return byte[].class;
        }

        @Override
        public Comparing comparing() {
            return Comparing.PRESENCE;
        }
    }

    /** A value of a database type that has no kind of its own, shown as the database prints it. A {@link String}. */
    record Carried(String databaseType) implements AttributeType {
        @Override
        public Class<?> valueClass() {
            return String.class;
        }

        @Override
        public Comparing comparing() {
            return Comparing.PRESENCE;
        }
    }

    /** A list of values of one kind, none of them null. A {@link List}. */
    record ListOf(AttributeType element) implements AttributeType {
        @Override
        public Class<?> valueClass() {
            return List.class;
        }

        @Override
        public Comparing comparing() {
            return Comparing.PRESENCE;
        }
    }
}
