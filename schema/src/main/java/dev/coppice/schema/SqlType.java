package dev.coppice.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What values a column holds, in terms that all engines share.
 *
 * <p>How an engine spells it is the business of its dialect; what the engine said when it was read is kept beside it in
 * {@link Column#spelling()}.
 */
public sealed interface SqlType {

    /** Characters. {@code length} is the maximum in characters, or null where there is none. */
    record Text(@Nullable Integer length, boolean fixed) implements SqlType {}

    /** A whole number of 8, 16, 24, 32 or 64 bits. */
    record Int(int bits, boolean unsigned) implements SqlType {}

    /** An exact number. {@code precision} is null where the engine keeps any number of digits. */
    record Decimal(@Nullable Integer precision, int scale) implements SqlType {}

    /** A binary floating-point number of 32 or 64 bits. */
    record Floating(int bits) implements SqlType {}

    record Bool() implements SqlType {}

    record Date() implements SqlType {}

    /** A time of day with {@code precision} digits after the second. */
    record Time(@Nullable Integer precision, boolean zone) implements SqlType {}

    /** A date and time of day with {@code precision} digits after the second. */
    record Timestamp(@Nullable Integer precision, boolean zone) implements SqlType {}

    /** A calendar year in four digits. */
    record Year() implements SqlType {}

    /** Bytes. {@code length} is the maximum in bytes, or null where there is none. */
    record Binary(@Nullable Integer length, boolean fixed) implements SqlType {}

    record Uuid() implements SqlType {}

    record Json() implements SqlType {}

    /** One of the listed words, defined at the column itself. */
    record Choice(List<String> values) implements SqlType {
        public Choice {
            values = List.copyOf(values);
        }
    }

    /** A type of the schema's own: an {@link EnumType} or a {@link Domain} by name. */
    record Named(TableName name) implements SqlType {}

    record Array(SqlType element) implements SqlType {}

    /** A type we only carry through: we can print it and compare its spelling, nothing else. */
    record Opaque(String name) implements SqlType {}
}
