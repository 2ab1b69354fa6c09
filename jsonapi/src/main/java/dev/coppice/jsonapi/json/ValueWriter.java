package dev.coppice.jsonapi.json;

import dev.coppice.jsonapi.AttributeType;
import dev.coppice.jsonapi.Unreadable;
import dev.coppice.jsonapi.ValueText;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;

/** Writes the values of one type as JSON that survives a browser: a number only where 53 bits or 15 digits suffice. */
@FunctionalInterface
interface ValueWriter {

    long MAX_SAFE_INTEGER = (1L << 53) - 1;
    int MAX_SAFE_DIGITS = 15;

    void writeValue(JsonGenerator out, Object value);

    default void write(JsonGenerator out, @Nullable Object value) {
        if (value == null) {
            out.writeNull();
        } else {
            writeValue(out, value);
        }
    }

    /** The text of a value: what a document has between the quotes of a string, and JSON where it has no string. */
    static String text(AttributeType type, Object value) {
        if (value instanceof Unreadable(String stored)) {
            return stored;
        }
        return switch (type) {
            case AttributeType.Decimal decimal -> scaled(decimal, value).toPlainString();
            case AttributeType.ListOf list -> json(of(list), value);
            default -> value instanceof String text ? text : ValueText.print(value);
        };
    }

    /** What stands for a value that its type does not have: the text where values of the type are texts, else nothing. */
    static @Nullable String standIn(AttributeType type, Unreadable value) {
        return switch (type) {
            case AttributeType.Text text -> value.text();
            case AttributeType.Char one -> value.text();
            case AttributeType.Choice choice -> value.text();
            case AttributeType.Carried carried -> value.text();
            case AttributeType.Uuid uuid -> value.text();
            case AttributeType.Json json -> value.text();
            case AttributeType.Date date -> value.text();
            case AttributeType.Time time -> value.text();
            case AttributeType.OffsetTimeOfDay time -> value.text();
            case AttributeType.Timestamp time -> value.text();
            case AttributeType.OffsetTimestamp time -> value.text();
            case AttributeType.Int whole -> null;
            case AttributeType.Decimal decimal -> null;
            case AttributeType.Floating floating -> null;
            case AttributeType.Bool bool -> null;
            case AttributeType.Binary binary -> null;
            case AttributeType.ListOf list -> null;
        };
    }

    private static String json(ValueWriter writer, Object value) {
        StringWriter json = new StringWriter();
        try (JsonGenerator out = JsonFormat.FACTORY.createGenerator(ObjectWriteContext.empty(), json)) {
            writer.writeValue(out, value);
        }
        return json.toString();
    }

    static ValueWriter of(AttributeType type) {
        return switch (type) {
            case AttributeType.Int whole -> ValueWriter::writeInt;
            case AttributeType.Decimal decimal -> decimalWriter(decimal);
            case AttributeType.Floating floating -> ValueWriter::writeFloating;
            case AttributeType.Bool bool -> (out, value) -> out.writeBoolean((Boolean) value);
            case AttributeType.Binary binary -> (out, value) -> out.writeBinary((byte[]) value);
            case AttributeType.Json json -> ValueWriter::writeJson;
            case AttributeType.ListOf(AttributeType element) -> listWriter(of(element));
            case AttributeType.Text text -> ValueWriter::writeText;
            case AttributeType.Char one -> ValueWriter::writeText;
            case AttributeType.Choice choice -> ValueWriter::writeText;
            case AttributeType.Carried carried -> ValueWriter::writeText;
            case AttributeType.Uuid uuid -> ValueWriter::writeText;
            case AttributeType.Date date -> ValueWriter::writeText;
            case AttributeType.Time time -> ValueWriter::writeText;
            case AttributeType.OffsetTimeOfDay time -> ValueWriter::writeText;
            case AttributeType.Timestamp time -> ValueWriter::writeText;
            case AttributeType.OffsetTimestamp time -> ValueWriter::writeText;
        };
    }

    private static void writeText(JsonGenerator out, Object value) {
        out.writeString(value instanceof String text ? text : ValueText.print(value));
    }

    private static void writeInt(JsonGenerator out, Object value) {
        if (value instanceof BigInteger big && big.bitLength() >= Long.SIZE) {
            out.writeString(big.toString());
            return;
        }
        long number = ((Number) value).longValue();
        if (number >= -MAX_SAFE_INTEGER && number <= MAX_SAFE_INTEGER) {
            out.writeNumber(number);
        } else {
            out.writeString(Long.toString(number));
        }
    }

    private static ValueWriter decimalWriter(AttributeType.Decimal type) {
        Integer precision = type.precision();
        boolean asNumber = precision != null && precision <= MAX_SAFE_DIGITS;
        return (out, value) -> {
            BigDecimal scaled = scaled(type, value);
            if (asNumber && scaled.precision() <= MAX_SAFE_DIGITS) {
                out.writeNumber(scaled.toPlainString());
            } else {
                out.writeString(scaled.toPlainString());
            }
        };
    }

    private static BigDecimal scaled(AttributeType.Decimal type, Object value) {
        int scale = type.scale() == null ? 0 : type.scale();
        BigDecimal number = value instanceof BigDecimal exact ? exact : new BigDecimal(value.toString());
        return number.scale() < scale ? number.setScale(scale) : number;
    }

    /** JSON has no word for what is not a number. */
    private static void writeFloating(JsonGenerator out, Object value) {
        if (!Double.isFinite(((Number) value).doubleValue())) {
            out.writeString(value.toString());
        } else if (value instanceof Float number) {
            out.writeNumber(number);
        } else {
            out.writeNumber(((Number) value).doubleValue());
        }
    }

    /** Some engines keep anything in a JSON column; what is none is shown as the text that it is. */
    private static void writeJson(JsonGenerator out, Object value) {
        String text = value.toString();
        if (isJson(text)) {
            out.writeRawValue(text);
        } else {
            out.writeString(text);
        }
    }

    private static boolean isJson(String text) {
        try (JsonParser parser = JsonFormat.FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                return false;
            }
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (JacksonException notJson) {
            return false;
        }
    }

    private static ValueWriter listWriter(ValueWriter element) {
        return (out, value) -> {
            Collection<?> values = value instanceof Collection<?> list ? list : Arrays.asList((Object[]) value);
            out.writeStartArray();
            for (Object each : values) {
                element.write(out, each);
            }
            out.writeEndArray();
        };
    }
}
