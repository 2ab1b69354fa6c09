package dev.coppice.jsonapi.json;

import dev.coppice.jsonapi.ResourceId;
import java.util.Arrays;

/** Grows as needed and is used again for each row. */
final class CharBuffer {

    private char[] chars = new char[1024];
    private int length;

    void clear() {
        length = 0;
    }

    CharBuffer add(String text) {
        int end = length + text.length();
        if (end > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(end, chars.length * 2));
        }
        text.getChars(0, text.length(), chars, length);
        length = end;
        return this;
    }

    /** An id goes into JSON and URLs as it is, so it must be one that {@link ResourceId} wrote. */
    CharBuffer addId(String id) {
        int start = length;
        add(id);
        for (int i = start; i < length; i++) {
            char c = chars[i];
            boolean harmless = c > ' ' && c < 0x7F && c != '"' && c != '\\' && c != '/';
            if (!harmless) {
                throw new IllegalArgumentException("Not an encoded id: " + id);
            }
        }
        return this;
    }

    char[] chars() {
        return chars;
    }

    int length() {
        return length;
    }
}
