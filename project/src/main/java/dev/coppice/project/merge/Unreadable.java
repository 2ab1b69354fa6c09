package dev.coppice.project.merge;

/** A version of a file that cannot be read as what it should be: the merge leaves the file alone. */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;

    /**
     * The file cannot be read.
     *
     * @param reason one sentence, without the file's name
     * @param line where, from 1
     */
    public Unreadable(String reason, int line) {
        super(reason);
        this.line = line;
    }

    /** Where the reader gave up, from 1. */
    public int line() {
        return line;
    }
}
