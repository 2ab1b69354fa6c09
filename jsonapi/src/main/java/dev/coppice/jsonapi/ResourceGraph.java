package dev.coppice.jsonapi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All types of an API and how they are related. Every relationship leads to a type of the same graph. */
public final class ResourceGraph {

    private final Map<String, ResourceType> types = new TreeMap<>();

    private ResourceGraph(Collection<ResourceType> types) {
        types.forEach(this::add);
        types.forEach(this::checkTargets);
    }

    public static ResourceGraph of(Collection<ResourceType> types) {
        return new ResourceGraph(types);
    }

    public static ResourceGraph of(ResourceType... types) {
        return new ResourceGraph(List.of(types));
    }

    /** All types, sorted by name. */
    public List<ResourceType> types() {
        return List.copyOf(types.values());
    }

    public Optional<ResourceType> find(String type) {
        return Optional.ofNullable(types.get(type));
    }

    /** The type, which the caller knows to be there; {@link #find} when it does not know. */
    public ResourceType type(String type) {
        return find(type).orElseThrow(() -> new IllegalArgumentException(explainNoType(type)));
    }

    /** The type at the other end of a relationship. */
    public ResourceType target(Relationship relationship) {
        return type(relationship.target());
    }

    /** The kind of problem that it is to change a relationship that cannot be written: that of its other side, maybe. */
    public ProblemCode refusal(Relationship relationship) {
        return relationship.isToMany()
                ? target(relationship).refusal(ResourceType.Operation.UPDATE)
                : ProblemCode.READ_ONLY;
    }

    /** One sentence that says that there is no such type, and which there are. */
    public String explainNoType(String wanted) {
        return Alternatives.sentence("There is no resource type '%s'".formatted(wanted), wanted, types.keySet());
    }

    private void add(ResourceType type) {
        if (types.put(type.name(), type) != null) {
            throw new IllegalArgumentException("Two resource types are named '%s'".formatted(type.name()));
        }
    }

    private void checkTargets(ResourceType type) {
        for (Relationship relationship : type.relationships()) {
            if (!types.containsKey(relationship.target())) {
                throw new IllegalArgumentException("'%s.%s' leads to '%s', which is not in the graph"
                        .formatted(type.name(), relationship.name(), relationship.target()));
            }
        }
    }
}
