package dev.coppice.jsonapi.json;

import dev.coppice.jsonapi.AttributeType;
import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.ProblemException;
import dev.coppice.jsonapi.UnfitValueException;
import dev.coppice.jsonapi.ValueText;
import java.util.ArrayList;
import java.util.List;

/** Reads JSON as a value of a type. Nothing is converted: a string is no boolean, {@code 1.0} is no whole number. */
final class ValueReader {

    private ValueReader() {}

    /**
     * The value, never null.
     *
     * @throws ProblemException with the place of what does not fit
     */
    static Object read(AttributeType type, Json json, Pointer at) {
        try {
            return fitting(type, json, at);
        } catch (UnfitValueException unfit) {
            throw new ProblemException(
                    Problem.of(ProblemCode.INVALID_VALUE, "The value does not fit: " + unfit.expectation())
                            .atPointer(at.text()));
        }
    }

    private static Object fitting(AttributeType type, Json json, Pointer at) {
        return switch (type) {
            case AttributeType.Json any -> JsonReader.compact(json);
            case AttributeType.ListOf(AttributeType element) -> list(element, json, at);
            case AttributeType.Bool bool -> bool(json);
            case AttributeType.Int whole -> ValueText.parse(type, digits(json));
            case AttributeType.Decimal decimal -> ValueText.parse(type, digits(json));
            case AttributeType.Floating floating -> ValueText.parse(type, digits(json));
            case AttributeType.Text text -> ValueText.parse(type, string(json));
            case AttributeType.Char one -> ValueText.parse(type, string(json));
            case AttributeType.Choice choice -> ValueText.parse(type, string(json));
            case AttributeType.Carried carried -> ValueText.parse(type, string(json));
            case AttributeType.Uuid uuid -> ValueText.parse(type, string(json));
            case AttributeType.Binary binary -> ValueText.parse(type, string(json));
            case AttributeType.Date date -> ValueText.parse(type, string(json));
            case AttributeType.Time time -> ValueText.parse(type, string(json));
            case AttributeType.OffsetTimeOfDay time -> ValueText.parse(type, string(json));
            case AttributeType.Timestamp time -> ValueText.parse(type, string(json));
            case AttributeType.OffsetTimestamp time -> ValueText.parse(type, string(json));
        };
    }

    private static Object list(AttributeType element, Json json, Pointer at) {
        if (!(json instanceof Json.Arr(List<Json> items))) {
            throw unfit("an array", json);
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            values.add(read(element, items.get(i), at.item(i)));
        }
        return values;
    }

    private static Boolean bool(Json json) {
        if (json instanceof Json.Bool(boolean value)) {
            return value;
        }
        throw unfit("true or false", json);
    }

    private static String string(Json json) {
        if (json instanceof Json.Str(String text)) {
            return text;
        }
        throw unfit("a string", json);
    }

    private static String digits(Json json) {
        return switch (json) {
            case Json.Num(String digits) -> digits;
            case Json.Str(String text) -> text;
            case Json.Obj object -> throw unfit("a number", json);
            case Json.Arr array -> throw unfit("a number", json);
            case Json.Bool bool -> throw unfit("a number", json);
            case Json.Null none -> throw unfit("a number", json);
        };
    }

    private static UnfitValueException unfit(String expected, Json json) {
        return new UnfitValueException("expected %s, not %s".formatted(expected, json.kind()));
    }
}
