package dev.coppice.project.code;

/**
 * A word of a Java source: everything but white space.
 *
 * @param kind what sort of word
 * @param text as it is written
 * @param from where its first character stands
 */
public record Word(Kind kind, String text, int from) {

    /** The sorts of words that a reader of code tells apart. */
    public enum Kind {
        IDENTIFIER,
        LITERAL,
        /** Keywords, separators, operators. */
        SYMBOL,
        COMMENT
    }

    /** Behind its last character. */
    public int to() {
        return from + text.length();
    }

    public boolean isComment() {
        return kind == Kind.COMMENT;
    }
}
