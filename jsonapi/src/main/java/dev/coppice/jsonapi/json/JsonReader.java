package dev.coppice.jsonapi.json;

import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.ProblemException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.TokenStreamLocation;

/** Reads a body as one JSON value: nested no deeper than a limit, no member twice, nothing after the end. */
final class JsonReader {

    private final JsonParser parser;
    private final int maxDepth;

    private JsonReader(JsonParser parser, int maxDepth) {
        this.parser = parser;
        this.maxDepth = maxDepth;
    }

    static Json read(byte[] body, int maxDepth) {
        checkEncoding(body);
        try (JsonParser parser = JsonFormat.FACTORY.createParser(ObjectReadContext.empty(), body)) {
            return new JsonReader(parser, maxDepth).document();
        } catch (JacksonException malformed) {
            throw refusal(malformed.getLocation());
        }
    }

    /** The parser takes UTF-16 as well, and some sequences that no text in UTF-8 has. */
    private static void checkEncoding(byte[] body) {
        boolean isAscii = true;
        for (byte unit : body) {
            if (unit == 0) {
                throw notUtf8();
            }
            isAscii &= unit > 0;
        }
        if (isAscii) {
            return;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException other) {
            throw notUtf8();
        }
    }

    private static ProblemException notUtf8() {
        return new ProblemException(Problem.of(ProblemCode.MALFORMED_JSON, "The body is not encoded in UTF-8"));
    }

    /** The value without any white space. */
    static String compact(Json json) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JsonFormat.FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(out, json);
        }
        return text.toString();
    }

    private Json document() {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new ProblemException(Problem.of(ProblemCode.MALFORMED_JSON, "The body is empty"));
        }
        Json value = value(first, Pointer.ROOT);
        if (parser.nextToken() != null) {
            throw refusal(parser.currentTokenLocation());
        }
        return value;
    }

    private Json value(JsonToken token, Pointer pointer) {
        return switch (token) {
            case START_OBJECT -> object(pointer);
            case START_ARRAY -> array(pointer);
            case VALUE_STRING -> new Json.Str(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Num(parser.getString());
            case VALUE_TRUE -> new Json.Bool(true);
            case VALUE_FALSE -> new Json.Bool(false);
            case VALUE_NULL -> new Json.Null();
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw refusal(parser.currentTokenLocation());
        };
    }

    private Json.Obj object(Pointer pointer) {
        checkDepth(pointer);
        Map<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            Pointer at = pointer.member(name);
            Json member = value(parser.nextToken(), at);
            if (members.putIfAbsent(name, member) != null) {
                throw new ProblemException(
                        Problem.of(ProblemCode.MALFORMED_JSON, "The member '%s' is given twice".formatted(name))
                                .atPointer(at.text()));
            }
        }
        return new Json.Obj(members);
    }

    private Json.Arr array(Pointer pointer) {
        checkDepth(pointer);
        List<Json> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(token, pointer.item(items.size())));
        }
        return new Json.Arr(items);
    }

    private void checkDepth(Pointer pointer) {
        if (pointer.depth() >= maxDepth) {
            String detail = "The body is nested deeper than %d".formatted(maxDepth);
            throw new ProblemException(Problem.of(ProblemCode.LIMIT_EXCEEDED, detail)
                    .atPointer(pointer.text())
                    .with("limit", maxDepth));
        }
    }

    private static ProblemException refusal(@Nullable TokenStreamLocation location) {
        String place = location == null
                ? ""
                : " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
        return new ProblemException(Problem.of(ProblemCode.MALFORMED_JSON, "The body is not well-formed JSON" + place));
    }

    private static void write(JsonGenerator out, Json json) {
        switch (json) {
            case Json.Obj(Map<String, Json> members) -> {
                out.writeStartObject();
                members.forEach((name, member) -> {
                    out.writeName(name);
                    write(out, member);
                });
                out.writeEndObject();
            }
            case Json.Arr(List<Json> items) -> {
                out.writeStartArray();
                items.forEach(item -> write(out, item));
                out.writeEndArray();
            }
            case Json.Str(String text) -> out.writeString(text);
            case Json.Num(String digits) -> out.writeNumber(digits);
            case Json.Bool(boolean value) -> out.writeBoolean(value);
            case Json.Null() -> out.writeNull();
        }
    }
}
