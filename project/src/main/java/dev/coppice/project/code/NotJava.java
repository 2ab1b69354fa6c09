package dev.coppice.project.code;

/** A text that is no Java source, half-edited for example. */
public final class NotJava extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;

    NotJava(String reason, int line) {
        super(reason);
        this.line = line;
    }

    /** Where the reader gave up, from 1. */
    public int line() {
        return line;
    }
}
