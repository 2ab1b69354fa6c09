package dev.coppice.starter.rows;

import dev.coppice.jsonapi.ValueText;
import dev.coppice.starter.mapping.StoredType;
import dev.coppice.starter.plan.Selection;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The word that is another one after each change of a row: the value of its version column, or else a hash over what is
 * stored in it. The hash is of 64 bits and depends on nothing but the values as they are read, so that all servers of a
 * database agree on it, today and tomorrow.
 */
final class RowVersion {

    private static final long SEED = 0x9E3779B97F4A7C15L;
    private static final long FACTOR = 0xD6E8FEB86659FD93L;

    /** Stands for null, and for no value that is likely to be met. */
    private static final long NOTHING = 0xA0761D6478BD642FL;

    private long hash = SEED;

    private RowVersion() {}

    static String of(Selection selection, @Nullable Object[] row, int offset) {
        StoredType.Version column = selection.type().version();
        if (column != null) {
            Object value = column.coding().read(row[offset + selection.version().getFirst()]);
            return value == null ? "none" : ValueText.print(value);
        }
        RowVersion version = new RowVersion();
        for (int position : selection.version()) {
            version.add(row[offset + position]);
        }
        return HexFormat.of().toHexDigits(version.hash);
    }

    private void add(@Nullable Object value) {
        switch (value) {
            case null -> mix(NOTHING);
            case String text -> add(text);
            case Long number -> mix(number);
            case Integer number -> mix(number);
            case Short number -> mix(number);
            case Byte number -> mix(number);
            case BigDecimal number -> add(number);
            case BigInteger number -> add(number);
            case Double number -> mix(Double.doubleToLongBits(number));
            case Float number -> mix(Float.floatToIntBits(number));
            case Boolean truth -> mix(truth ? 3 : 2);
            case LocalDate date -> mix(date.toEpochDay());
            case LocalTime time -> mix(time.toNanoOfDay());
            case LocalDateTime time -> add(time);
            case Instant instant -> add(instant);
            case OffsetDateTime time -> add(time.toInstant());
            case ZonedDateTime time -> add(time.toInstant());
            case UUID id -> {
                mix(id.getMostSignificantBits());
                mix(id.getLeastSignificantBits());
            }
            case Enum<?> constant -> add(constant.name());
            case Collection<?> values -> addAll(values);
            default -> addOther(value);
        }
    }

    private void addOther(Object value) {
        if (!value.getClass().isArray()) {
            add(value.toString());
            return;
        }
        mix(Array.getLength(value));
        for (int i = 0; i < Array.getLength(value); i++) {
            add(Array.get(value, i));
        }
    }

    private void addAll(Collection<?> values) {
        mix(values.size());
        values.forEach(this::add);
    }

    private void add(String text) {
        mix(text.length());
        long word = 0;
        for (int i = 0; i < text.length(); i++) {
            word = word << Character.SIZE | text.charAt(i);
            if ((i & 3) == 3) {
                mix(word);
                word = 0;
            }
        }
        mix(word);
    }

    /** Engines that keep numbers without their scale give 5.1 for 5.10. */
    private void add(BigDecimal number) {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        mix(plain.scale());
        add(plain.unscaledValue());
    }

    private void add(BigInteger number) {
        if (number.bitLength() < Long.SIZE) {
            mix(number.longValue());
        } else {
            add(number.toString());
        }
    }

    private void add(LocalDateTime time) {
        mix(time.toLocalDate().toEpochDay());
        mix(time.toLocalTime().toNanoOfDay());
    }

    private void add(Instant instant) {
        mix(instant.getEpochSecond());
        mix(instant.getNano());
    }

    private void mix(long value) {
        long mixed = (hash ^ value) * FACTOR;
        mixed = (mixed ^ mixed >>> 32) * FACTOR;
        hash = mixed ^ mixed >>> 29;
    }
}
