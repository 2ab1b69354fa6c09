package dev.coppice.jsonapi.query;

import org.jspecify.annotations.Nullable;

/** Which part of a collection is asked for. */
public sealed interface Page {

    /** How many resources it has at most. */
    int size();

    /** A page by its place in the collection. */
    sealed interface Placed extends Page {

        /** How many resources come before it. */
        long offset();

        /** The page of the same kind and size that starts after this many resources. */
        Page startingAt(long offset);
    }

    /** {@code page[number]=3&page[size]=20}; the first is 1. */
    record Numbered(int number, int size) implements Placed {
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
    record Offset(long offset, int size) implements Placed {
        @Override
        public Page startingAt(long other) {
            return new Offset(other, size);
        }
    }

    /**
     * {@code page[after]=…&page[size]=20}: what follows a cursor, comes before one, or lies between two; from the start if
     * there is none.
     */
    record Cursored(@Nullable String after, @Nullable String before, int size) implements Page {

        /** Whether it is read from its end. */
        public boolean isBackwards() {
            return before != null && after == null;
        }

        /** Whether both ends are given. */
        public boolean isRange() {
            return before != null && after != null;
        }
    }
}
