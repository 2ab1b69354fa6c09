package dev.coppice.starter.mapping;

import dev.coppice.jsonapi.Relationship;
import dev.coppice.jsonapi.ResourceGraph;
import dev.coppice.jsonapi.ResourceType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The resources of the API together with where they are stored. */
public final class ApiModel {

    private final ResourceGraph graph;
    private final Map<String, StoredType> types = new LinkedHashMap<>();

    private final Oddities oddities;

    ApiModel(ResourceGraph graph, Iterable<StoredType> types, Oddities oddities) {
        this.graph = graph;
        this.oddities = oddities;
        types.forEach(type -> this.types.put(type.name(), type));
    }

    /** What clients can know about. */
    public ResourceGraph graph() {
        return graph;
    }

    /** What somebody with these rights can know about, stored where it is. */
    public ApiModel seenWith(Rights rights) {
        return new Seen(rights).of(types.values(), oddities);
    }

    /** To be called where something was read that is no value of an attribute; the log says so once. */
    public void met(String type, String attribute) {
        oddities.met(type, attribute);
    }

    public StoredType stored(ResourceType type) {
        return Objects.requireNonNull(types.get(type.name()), type.name());
    }

    public StoredType target(Relationship relationship) {
        return Objects.requireNonNull(types.get(relationship.target()), relationship.target());
    }
}
