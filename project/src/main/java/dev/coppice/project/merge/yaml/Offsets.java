package dev.coppice.project.merge.yaml;

import org.jspecify.annotations.Nullable;

/** Where the code points of a text stand: the reader counts these, a text counts characters. */
final class Offsets {

    private final int start;
    private final int @Nullable [] places;

    /** Counts from an offset of the text on. */
    Offsets(String text, int start) {
        this.start = start;
        this.places = text.chars().anyMatch(unit -> Character.isSurrogate((char) unit)) ? places(text, start) : null;
    }

    /** The offset of a code point. */
    int of(int codePoint) {
        return places == null ? start + codePoint : places[Math.min(codePoint, places.length - 1)];
    }

    private static int[] places(String text, int start) {
        int[] places = new int[text.codePointCount(start, text.length()) + 1];
        int offset = start;
        for (int i = 0; i < places.length - 1; i++) {
            places[i] = offset;
            offset += Character.charCount(text.codePointAt(offset));
        }
        places[places.length - 1] = offset;
        return places;
    }
}
