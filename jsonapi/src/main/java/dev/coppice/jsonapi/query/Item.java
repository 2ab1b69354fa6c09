package dev.coppice.jsonapi.query;

import java.util.ArrayList;
import java.util.List;

/** One part of a comma-separated value, and where it starts. */
record Item(String text, int offset) {

    /** The parts of a list of names; none if the value is empty. */
    static List<Item> names(String value) {
        if (value.isEmpty()) {
            return List.of();
        }
        List<Item> items = new ArrayList<>();
        int start = 0;
        for (String name : value.split(",", -1)) {
            items.add(new Item(name, start));
            start += name.length() + 1;
        }
        return items;
    }

    /**
     * The parts of a list of values, still escaped: a backslash takes the next character out of the syntax. There is
     * always at least one.
     */
    static List<Item> values(String value) {
        List<Item> items = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == ',') {
                items.add(new Item(value.substring(start, i), start));
                start = i + 1;
            }
        }
        items.add(new Item(value.substring(start), start));
        return items;
    }
}
