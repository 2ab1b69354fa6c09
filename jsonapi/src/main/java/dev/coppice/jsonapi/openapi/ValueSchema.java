package dev.coppice.jsonapi.openapi;

import static dev.coppice.jsonapi.openapi.OpenApi.members;

import dev.coppice.jsonapi.Attribute;
import dev.coppice.jsonapi.AttributeType;
import dev.coppice.jsonapi.AttributeType.Floating.Beyond;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Attributes as JSON Schema, as exact as it can say: lengths, ranges, digits, words. */
final class ValueSchema {

    private static final BigInteger MAX_SAFE_INTEGER =
            BigInteger.ONE.shiftLeft(53).subtract(BigInteger.ONE);
    private static final int MAX_SAFE_DIGITS = 15;

    private ValueSchema() {}

    static Map<String, Object> of(Attribute attribute) {
        Map<String, Object> schema = of(attribute.type());
        if (attribute.mayBeNull()) {
            allowNull(schema);
        }
        if (attribute.access() == Attribute.Access.READ_ONLY) {
            schema.put("readOnly", true);
        }
        if (attribute.description() != null) {
            schema.put("description", attribute.description());
        }
        return schema;
    }

    private static Map<String, Object> of(AttributeType type) {
        return switch (type) {
            case AttributeType.Text(Integer maxLength, var nul) -> withMaximum(members("type", "string"), maxLength);
            case AttributeType.Char one -> members("type", "string", "minLength", 1, "maxLength", 1);
            case AttributeType.Int(BigInteger min, BigInteger max) -> whole(min, max);
            case AttributeType.Decimal(Integer precision, Integer scale) -> decimal(precision, scale);
            case AttributeType.Floating(int bits, Beyond beyond) ->
                members(
                        "type",
                        new ArrayList<>(List.of("number", "string")),
                        "format",
                        bits == Float.SIZE ? "float" : "double",
                        "pattern",
                        switch (beyond) {
                            case NOTHING -> "^-?[0-9].*$";
                            case INFINITIES -> "^(-?Infinity|-?[0-9].*)$";
                            case INFINITIES_AND_NAN -> "^(NaN|-?Infinity|-?[0-9].*)$";
                        });
            case AttributeType.Bool bool -> members("type", "boolean");
            case AttributeType.Date date -> members("type", "string", "format", "date");
            case AttributeType.Time time -> patterned("[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?");
            case AttributeType.OffsetTimeOfDay time -> members("type", "string", "format", "time");
            case AttributeType.Timestamp time ->
                patterned("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?");
            case AttributeType.OffsetTimestamp time -> members("type", "string", "format", "date-time");
            case AttributeType.Uuid uuid -> members("type", "string", "format", "uuid");
            case AttributeType.Json json -> members("description", "Any JSON value");
            case AttributeType.Choice(List<String> values) ->
                members("type", "string", "enum", new ArrayList<Object>(values));
            case AttributeType.Binary(Integer maxLength) ->
                withMaximum(
                        members("type", "string", "contentEncoding", "base64"),
                        maxLength == null ? null : Math.toIntExact(Math.ceilDiv(maxLength, 3) * 4L));
            case AttributeType.Carried(String databaseType) -> members("type", "string", "format", databaseType);
            case AttributeType.ListOf(AttributeType element) -> members("type", "array", "items", of(element));
        };
    }

    private static Map<String, Object> whole(BigInteger min, BigInteger max) {
        boolean survivesBrowsers = min.abs().compareTo(MAX_SAFE_INTEGER) <= 0 && max.compareTo(MAX_SAFE_INTEGER) <= 0;
        Map<String, Object> schema = new LinkedHashMap<>();
        if (survivesBrowsers) {
            schema.put("type", "integer");
        } else {
            schema.put("type", new ArrayList<>(List.of("integer", "string")));
            schema.put("pattern", "^(0|-?[1-9][0-9]*)$");
        }
        schema.put("minimum", min);
        schema.put("maximum", max);
        return schema;
    }

    private static Map<String, Object> decimal(@Nullable Integer precision, @Nullable Integer scale) {
        String fraction = scale == null ? "(\\.[0-9]+)?" : scale == 0 ? "" : "(\\.[0-9]{1,%d})?".formatted(scale);
        if (precision == null) {
            return withFormat(patterned("-?[0-9]+" + fraction), "decimal");
        }
        int whole = Math.max(1, precision - (scale == null ? 0 : scale));
        if (precision > MAX_SAFE_DIGITS) {
            return withFormat(patterned("-?[0-9]{1,%d}".formatted(whole) + fraction), "decimal");
        }
        BigInteger bound = BigInteger.TEN.pow(precision - (scale == null ? 0 : scale));
        return withFormat(
                members("type", "number", "exclusiveMinimum", bound.negate(), "exclusiveMaximum", bound), "decimal");
    }

    private static Map<String, Object> patterned(String pattern) {
        return members("type", "string", "pattern", "^" + pattern + "$");
    }

    private static Map<String, Object> withFormat(Map<String, Object> schema, String format) {
        schema.put("format", format);
        return schema;
    }

    private static Map<String, Object> withMaximum(Map<String, Object> schema, @Nullable Integer maxLength) {
        if (maxLength != null) {
            schema.put("maxLength", maxLength);
        }
        return schema;
    }

    /** A schema without a type takes null anyway. */
    private static void allowNull(Map<String, Object> schema) {
        schema.computeIfPresent("type", (name, type) -> {
            List<Object> types = new ArrayList<>(type instanceof List<?> several ? several : List.of(type));
            types.add("null");
            return types;
        });
        schema.computeIfPresent("enum", (name, values) -> {
            List<@Nullable Object> words = new ArrayList<>((List<?>) values);
            words.add(null);
            return words;
        });
    }
}
