package dev.coppice.jsonapi.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value as it was written: numbers keep their digits, members their order. */
sealed interface Json {

    /** Members in the order they came. */
    record Obj(Map<String, Json> members) implements Json {
        public Obj {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    /** Items in the order they came. */
    record Arr(List<Json> items) implements Json {
        public Arr {
            items = List.copyOf(items);
        }
    }

    record Str(String text) implements Json {}

    record Num(String digits) implements Json {}

    record Bool(boolean value) implements Json {}

    record Null() implements Json {}

    /** What it is, for a sentence such as {@code expected a string, not a number}. */
    default String kind() {
        return switch (this) {
            case Obj object -> "an object";
            case Arr array -> "an array";
            case Str string -> "a string";
            case Num number -> "a number";
            case Bool bool -> "a boolean";
            case Null none -> "null";
        };
    }
}
