package dev.coppice.starter.plan;

import dev.coppice.jsonapi.query.SortKey.Direction;

/**
 * One key of an order. Missing values are the greatest.
 *
 * @param absence whether values may be missing
 */
public record Order(Term.Column column, Direction direction, Absence absence) {

    /** Whether values may be missing. */
    public enum Absence {
        POSSIBLE,
        IMPOSSIBLE
    }
}
