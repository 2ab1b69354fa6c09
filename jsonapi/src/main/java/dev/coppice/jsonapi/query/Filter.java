package dev.coppice.jsonapi.query;

import dev.coppice.jsonapi.Relationship;
import java.util.List;

/**
 * A condition on resources. A term holds for a resource if it holds for some row that the term's path reaches; a path
 * that reaches nothing satisfies no term, and a missing value satisfies none but {@link Absent}. So {@code ne} and
 * {@code notin} do not hold for missing values, as in SQL.
 *
 * <p>Values are of their attribute's {@link dev.coppice.jsonapi.AttributeType#valueClass()}; compared with an id they
 * are {@link dev.coppice.jsonapi.KeyValue}s.
 */
public sealed interface Filter {

    /** Holds if all do; without terms it always holds. */
    record And(List<Filter> terms) implements Filter {
        public And {
            terms = List.copyOf(terms);
        }
    }

    /** Holds if any does. */
    record Or(List<Filter> terms) implements Filter {
        public Or {
            terms = List.copyOf(terms);
        }
    }

    /** {@code filter[price]=5}, {@code filter[price][gt]=5}. */
    record Compare(Path path, Comparison comparison, Object value) implements Filter {}

    /** {@code filter[price]=5,6} and {@code filter[price][in]=5,6}, or the opposite. */
    record OneOf(Path path, Membership membership, List<Object> values) implements Filter {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /** {@code filter[name][like]=A*}. */
    record Like(Path path, TextPattern pattern, Case sensitivity) implements Filter {}

    /** {@code filter[notes][null]=true}. */
    record Absent(Path path, Presence presence) implements Filter {}

    /**
     * {@code filter[customer][null]=true}: whether the last relationship leads anywhere, from some row that the steps
     * before it reach.
     */
    record Related(List<Relationship> steps, Presence presence) implements Filter {
        public Related {
            steps = List.copyOf(steps);
        }
    }

    enum Comparison {
        EQ,
        NE,
        LT,
        LE,
        GT,
        GE
    }

    enum Membership {
        IN,
        NOT_IN
    }

    enum Case {
        SENSITIVE,
        INSENSITIVE
    }

    /** Whether a value or related resource is asked to be missing or to be there. */
    enum Presence {
        MISSING,
        THERE
    }

    Filter ALL = new And(List.of());
}
