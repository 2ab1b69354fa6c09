package dev.coppice.starter.plan;

import dev.coppice.jsonapi.AttributeType;
import dev.coppice.jsonapi.query.SortKey.Direction;
import dev.coppice.starter.mapping.ValueCoding;

/**
 * One key of an order. Missing values are the greatest.
 *
 * @param coding what its values mean
 * @param absence whether values may be missing
 */
public record Order(Term.Column column, ValueCoding coding, Direction direction, Absence absence) {

    /** Whether values may be missing. */
    public enum Absence {
        POSSIBLE,
        IMPOSSIBLE
    }

    /** Whether values are words of a list. */
    public boolean isByWord() {
        return coding.type() instanceof AttributeType.Choice;
    }

    /** The same key the other way round. */
    Order reversed() {
        Direction other = direction == Direction.ASCENDING ? Direction.DESCENDING : Direction.ASCENDING;
        return new Order(column, coding, other, absence);
    }
}
