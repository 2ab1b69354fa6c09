package dev.coppice.project.code;

/**
 * A stretch of a text.
 *
 * @param from the first character
 * @param to the first character behind it
 */
public record Span(int from, int to) {

    public Span {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("There is no text from %d to %d".formatted(from, to));
        }
    }

    /** The stretch from the beginning of one to the end of another. */
    public static Span over(Span first, Span last) {
        return new Span(first.from, last.to);
    }

    /** Whether all of another stretch lies in this one. */
    public boolean holds(Span other) {
        return from <= other.from && other.to <= to;
    }

    /** The stretch of a text. */
    public String of(String text) {
        return text.substring(from, to);
    }
}
