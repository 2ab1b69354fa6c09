package dev.coppice.jsonapi.query;

/** One key of an order. Its path never crosses a to-many relationship. */
public record SortKey(Path path, Direction direction) {

    public enum Direction {
        ASCENDING,
        DESCENDING
    }
}
