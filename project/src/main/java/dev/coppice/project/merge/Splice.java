package dev.coppice.project.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Edits of a text, collected at offsets of the text as it is and applied all at once. What no edit names keeps its bytes.
 *
 * <p>Insertions at the same offset follow each other in the order in which they were asked for, before what is replaced
 * there. Deletions may overlap deletions; no other edits may overlap.
 */
public final class Splice {

    private final String original;
    private final List<Edit> edits = new ArrayList<>();

    /** No edits yet. */
    public Splice(String original) {
        this.original = original;
    }

    /** Puts text in front of the character at an offset; at the end where there is none. */
    public Splice insert(int at, String text) {
        return replace(at, at, text);
    }

    /** Takes characters away. */
    public Splice delete(int from, int to) {
        return replace(from, to, "");
    }

    /**
     * Replaces the characters from an offset up to, and without, another one.
     *
     * @throws IndexOutOfBoundsException if the text has no such characters
     */
    public Splice replace(int from, int to, String text) {
        if (from < 0 || to < from || to > original.length()) {
            throw new IndexOutOfBoundsException(
                    "A text of %d characters has none from %d to %d".formatted(original.length(), from, to));
        }
        if (from < to || !text.isEmpty()) {
            edits.add(new Edit(from, to, text));
        }
        return this;
    }

    public boolean isEmpty() {
        return edits.isEmpty();
    }

    /** Whether a deletion or replacement takes characters of the range. */
    public boolean takesFrom(int from, int to) {
        return edits.stream().anyMatch(edit -> edit.from < edit.to && edit.from < to && from < edit.to);
    }

    /** The text as it was before any edit. */
    public String original() {
        return original;
    }

    /**
     * The text with all edits applied.
     *
     * @throws IllegalStateException if edits overlap that are not both deletions
     */
    public String text() {
        StringBuilder text = new StringBuilder(original.length() + 256);
        int done = 0;
        boolean deleting = true;
        for (Edit edit : inOrder()) {
            boolean overlaps = edit.from < done;
            if (overlaps && !(deleting && edit.text.isEmpty())) {
                throw new IllegalStateException("Two edits want the characters from %d".formatted(edit.from));
            }
            if (!overlaps) {
                text.append(original, done, edit.from).append(edit.text);
            }
            if (edit.to > done) {
                done = edit.to;
                deleting = edit.text.isEmpty();
            }
        }
        return text.append(original, done, original.length()).toString();
    }

    /** By offset; at the same offset insertions come first, and all keep the order in which they were asked for. */
    private List<Edit> inOrder() {
        return edits.stream()
                .sorted(Comparator.comparingInt(Edit::from).thenComparing(edit -> edit.from < edit.to))
                .toList();
    }

    private record Edit(int from, int to, String text) {}
}
