package dev.coppice.admin;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When something is shown: an expression over a row and the view it is looked at in. */
public sealed interface Condition {

    /**
     * An operator and what it is applied to.
     *
     * @param op {@code and}, {@code or}, {@code not}, {@code in} or a comparison
     */
    record Operation(String op, List<Condition> args) implements Condition {
        public Operation {
            args = List.copyOf(args);
        }
    }

    /** The value of a field of the row; of a to-one relationship the id of its target. */
    record Field(String name) implements Condition {}

    /** The name of the view, as {@link View#id()} has it. */
    record Mode() implements Condition {}

    /**
     * A value written down.
     *
     * @param value a text, a number, a boolean or null
     */
    record Value(@Nullable Object value) implements Condition {}

    /** Several values written down, of which one has to be there. */
    record Values(List<Value> values) implements Condition {
        public Values {
            values = List.copyOf(values);
        }
    }

    /** This and all that it consists of. */
    default Stream<Condition> parts() {
        return this instanceof Operation operation
                ? Stream.concat(Stream.of(this), operation.args().stream().flatMap(Condition::parts))
                : Stream.of(this);
    }
}
