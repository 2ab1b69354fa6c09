package dev.coppice.jsonapi.query;

import dev.coppice.jsonapi.Attribute;
import dev.coppice.jsonapi.Relationship;
import dev.coppice.jsonapi.ResourceType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A dotted path from a resource along relationships to a field: {@code customer.country}.
 *
 * @param end where the field is: the type that the last step leads to
 */
public record Path(List<Relationship> steps, ResourceType end, Field field) {

    /** What a path leads to. */
    public sealed interface Field {

        /** An attribute of the last type. */
        record Value(Attribute attribute) implements Field {}

        /** The id of the last type. */
        record Id() implements Field {}
    }

    public Path {
        steps = List.copyOf(steps);
    }

    /** Whether some step leads to any number of resources. */
    public boolean crossesToMany() {
        return steps.stream().anyMatch(Relationship::isToMany);
    }

    @Override
    public String toString() {
        String last = switch (field) {
            case Field.Value(Attribute attribute) -> attribute.name();
            case Field.Id() -> "id";
        };
        return Stream.concat(steps.stream().map(Relationship::name), Stream.of(last))
                .collect(Collectors.joining("."));
    }
}
