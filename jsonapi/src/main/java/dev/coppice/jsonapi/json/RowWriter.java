package dev.coppice.jsonapi.json;

/**
 * Writes resources of one type one after the other, with nothing around them, straight to a stream of UTF-8. Holds no more
 * than a row or two.
 */
public interface RowWriter extends AutoCloseable {

    /** Writes one more. */
    void write(ResourceRow row);

    /** Completes what was written and hands it all to the stream. */
    void end();

    /** Releases what the writer holds; completes nothing. */
    @Override
    void close();
}
