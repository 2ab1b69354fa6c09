package dev.coppice.jsonapi.query;

import dev.coppice.jsonapi.Attribute;
import dev.coppice.jsonapi.Relationship;
import dev.coppice.jsonapi.ResourceGraph;
import dev.coppice.jsonapi.ResourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds where dotted names lead. */
final class Paths {

    private final ResourceGraph graph;

    Paths(ResourceGraph graph) {
        this.graph = graph;
    }

    /** Where a dotted name leads. */
    sealed interface Found {

        record Field(Path path) implements Found {}

        /** A relationship itself; {@link #asId} is the id at its end. */
        record Whole(List<Relationship> steps, ResourceType end) implements Found {
            Path asId() {
                return new Path(steps, end, new Path.Field.Id());
            }
        }

        /** Nowhere; the explanation lists the alternatives, the offset is that of the unknown name. */
        record Nowhere(String explanation, int offset) implements Found {}
    }

    Found find(ResourceType start, String dotted) {
        ResourceType type = start;
        List<Relationship> steps = new ArrayList<>();
        int offset = 0;
        for (String name : dotted.split("\\.", -1)) {
            Relationship step = type.findRelationship(name).orElse(null);
            if (step == null) {
                boolean last = offset + name.length() == dotted.length();
                return last ? endAt(steps, type, new Item(name, offset)) : nowhere(type, name, offset);
            }
            steps.add(step);
            type = graph.target(step);
            offset += name.length() + 1;
        }
        return new Found.Whole(List.copyOf(steps), type);
    }

    private static Found endAt(List<Relationship> steps, ResourceType type, Item last) {
        Optional<Attribute> attribute = type.findAttribute(last.text());
        Path.@Nullable Field field = last.text().equals("id")
                ? new Path.Field.Id()
                : attribute.map(Path.Field.Value::new).orElse(null);
        return field == null
                ? new Found.Nowhere(type.explainNoField(last.text()), last.offset())
                : new Found.Field(new Path(steps, type, field));
    }

    private static Found nowhere(ResourceType type, String name, int offset) {
        return new Found.Nowhere(type.explainNoRelationship(name), offset);
    }
}
