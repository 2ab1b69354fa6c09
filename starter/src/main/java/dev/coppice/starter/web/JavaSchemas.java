package dev.coppice.starter.web;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpEntity;

/** What values of Java's types look like as JSON, as far as the type alone tells; anything where it does not. */
final class JavaSchemas {

    /** Records within records are described so deep. */
    private static final int DEEPEST = 5;

    private static final Map<Class<?>, Map<String, Object>> PLAIN = Map.ofEntries(
            Map.entry(boolean.class, typed("boolean")),
            Map.entry(Boolean.class, typed("boolean")),
            Map.entry(byte.class, typed("integer")),
            Map.entry(Byte.class, typed("integer")),
            Map.entry(short.class, typed("integer")),
            Map.entry(Short.class, typed("integer")),
            Map.entry(int.class, typed("integer")),
            Map.entry(Integer.class, typed("integer")),
            Map.entry(long.class, typed("integer")),
            Map.entry(Long.class, typed("integer")),
            Map.entry(BigInteger.class, typed("integer")),
            Map.entry(float.class, typed("number")),
            Map.entry(Float.class, typed("number")),
            Map.entry(double.class, typed("number")),
            Map.entry(Double.class, typed("number")),
            Map.entry(BigDecimal.class, typed("number")),
            Map.entry(char.class, typed("string")),
            Map.entry(Character.class, typed("string")),
            Map.entry(String.class, typed("string")),
            Map.entry(UUID.class, text("uuid")),
            Map.entry(LocalDate.class, text("date")),
            Map.entry(LocalTime.class, text("time")),
            Map.entry(LocalDateTime.class, typed("string")),
            Map.entry(Instant.class, text("date-time")),
            Map.entry(OffsetDateTime.class, text("date-time")),
            Map.entry(ZonedDateTime.class, text("date-time")));

    private JavaSchemas() {}

    /** The schema of a type; that of its content, where it is an answer or may be missing. */
    static Map<String, Object> of(ResolvableType type) {
        return of(type, 0);
    }

    /** What is inside of an answer, or of what may be missing. */
    static ResolvableType content(ResolvableType type) {
        Class<?> raw = type.toClass();
        boolean wraps = HttpEntity.class.isAssignableFrom(raw) || raw == Optional.class;
        return wraps
                ? content(
                        type.as(raw == Optional.class ? raw : HttpEntity.class).getGeneric(0))
                : type;
    }

    private static Map<String, Object> of(ResolvableType wrapped, int depth) {
        ResolvableType type = content(wrapped);
        Class<?> raw = type.toClass();
        Map<String, Object> plain = PLAIN.get(raw);
        if (plain != null) {
            return plain;
        }
        if (raw.isEnum()) {
            return members("type", "string", "enum", constants(raw));
        }
        if (raw == byte[].class) {
            return members("type", "string", "contentEncoding", "base64");
        }
        if (depth >= DEEPEST) {
            return Map.of();
        }
        if (raw.isArray()) {
            return array(type.getComponentType(), depth);
        }
        if (Iterable.class.isAssignableFrom(raw)) {
            return array(type.as(Iterable.class).getGeneric(0), depth);
        }
        if (Stream.class.isAssignableFrom(raw)) {
            return array(type.as(Stream.class).getGeneric(0), depth);
        }
        if (Map.class.isAssignableFrom(raw)) {
            ResolvableType values = type.as(Map.class).getGeneric(1);
            return members("type", "object", "additionalProperties", of(values, depth + 1));
        }
        return raw.isRecord() ? object(type, raw, depth) : Map.of();
    }

    private static Map<String, Object> array(ResolvableType items, int depth) {
        return members("type", "array", "items", of(items, depth + 1));
    }

    private static Map<String, Object> object(ResolvableType type, Class<?> raw, int depth) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (RecordComponent component : raw.getRecordComponents()) {
            ResolvableType own = ResolvableType.forMethodReturnType(component.getAccessor(), raw);
            ResolvableType value =
                    own.resolve() == null ? ResolvableType.forType(component.getGenericType(), type) : own;
            properties.put(component.getName(), of(value, depth + 1));
        }
        return members("type", "object", "properties", properties);
    }

    private static Object constants(Class<?> raw) {
        return Arrays.stream(raw.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    private static Map<String, Object> typed(String type) {
        return members("type", type);
    }

    private static Map<String, Object> text(String format) {
        return members("type", "string", "format", format);
    }

    /** A map that keeps its order, from names and values in turn. */
    static Map<String, Object> members(Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
    }
}
