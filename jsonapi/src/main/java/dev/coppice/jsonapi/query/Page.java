package dev.coppice.jsonapi.query;

/** Which part of a collection is asked for. */
public sealed interface Page {

    /** How many resources come before it. */
    long offset();

    /** How many resources it has at most. */
    int size();

    /** The page of the same kind and size that starts after this many resources. */
    Page startingAt(long offset);

    /** {@code page[number]=3&page[size]=20}; the first is 1. */
    record Numbered(int number, int size) implements Page {
        @Override
        public long offset() {
            return (number - 1L) * size;
        }

        @Override
        public Page startingAt(long offset) {
            return new Numbered(Math.toIntExact(offset / size + 1), size);
        }
    }

    /** {@code page[offset]=40&page[limit]=20}; the first is 0. */
    record Offset(long offset, int size) implements Page {
        @Override
        public Page startingAt(long other) {
            return new Offset(other, size);
        }
    }
}
