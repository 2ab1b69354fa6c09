package dev.coppice.jsonapi.json;

import java.io.OutputStream;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** Writes maps, collections, strings, numbers, booleans and null as the JSON that they are. */
public final class PlainJson {

    private PlainJson() {}

    /** Writes one value to a stream of UTF-8, which is flushed and left open. */
    public static void write(OutputStream stream, @Nullable Object value) {
        try (JsonGenerator out = JsonFormat.FACTORY.createGenerator(ObjectWriteContext.empty(), stream)) {
            write(out, value);
            out.flush();
        }
    }

    static void write(JsonGenerator out, @Nullable Object value) {
        switch (value) {
            case null -> out.writeNull();
            case Map<?, ?> map -> {
                out.writeStartObject();
                map.forEach((name, member) -> {
                    out.writeName(String.valueOf(name));
                    write(out, member);
                });
                out.writeEndObject();
            }
            case Collection<?> items -> {
                out.writeStartArray();
                items.forEach(item -> write(out, item));
                out.writeEndArray();
            }
            case Boolean truth -> out.writeBoolean(truth);
            case Integer number -> out.writeNumber(number);
            case Long number -> out.writeNumber(number);
            case Double number when Double.isFinite(number) -> out.writeNumber(number);
            case BigInteger number -> out.writeNumber(number);
            case Double number -> out.writeNumber(number);
            default -> out.writeString(value.toString());
        }
    }
}
