package dev.coppice.jsonapi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One type of resources: its name (also its path), its key, its fields in order, and what may be done with it. */
public final class ResourceType {

    private final String name;
    private final Key key;
    private final Map<String, Attribute> attributes;
    private final Map<String, Relationship> relationships;
    private final List<Attribute> attributeList;
    private final List<Relationship> relationshipList;
    private final Set<Operation> operations;
    private final Set<Operation> withheld;
    private final CountPolicy counting;
    private final @Nullable String description;

    /** What a client may do with resources of a type, besides reading them. */
    public enum Operation {
        CREATE,
        UPDATE,
        DELETE
    }

    private ResourceType(Builder builder) {
        name = builder.name;
        key = builder.key;
        attributes = new LinkedHashMap<>(builder.attributes);
        relationships = new LinkedHashMap<>(builder.relationships);
        attributeList = List.copyOf(attributes.values());
        relationshipList = List.copyOf(relationships.values());
        operations = Set.copyOf(builder.operations);
        withheld = Set.copyOf(builder.withheld);
        counting = builder.counting;
        description = builder.description;
    }

    /** Starts a type that may be created, updated and deleted. */
    public static Builder named(String name, Key key) {
        return new Builder(name, key);
    }

    public String name() {
        return name;
    }

    public Key key() {
        return key;
    }

    public List<Attribute> attributes() {
        return attributeList;
    }

    public List<Relationship> relationships() {
        return relationshipList;
    }

    public Optional<Attribute> findAttribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    public Optional<Relationship> findRelationship(String relationship) {
        return Optional.ofNullable(relationships.get(relationship));
    }

    /** The attribute, which the caller knows to be there; {@link #findAttribute} when it does not know. */
    public Attribute attribute(String attribute) {
        return findAttribute(attribute).orElseThrow(() -> new IllegalArgumentException(explainNoField(attribute)));
    }

    /** The relationship, which the caller knows to be there; {@link #findRelationship} when it does not know. */
    public Relationship relationship(String relationship) {
        return findRelationship(relationship)
                .orElseThrow(() -> new IllegalArgumentException(explainNoRelationship(relationship)));
    }

    /** Names of all attributes and relationships, in order. */
    public List<String> fieldNames() {
        List<String> names = new ArrayList<>(attributes.keySet());
        names.addAll(relationships.keySet());
        return names;
    }

    public boolean hasField(String field) {
        return attributes.containsKey(field) || relationships.containsKey(field);
    }

    public boolean allows(Operation operation) {
        return operations.contains(operation);
    }

    /** Whether an operation is possible, but not for those whom this type is shown to. */
    public boolean withholds(Operation operation) {
        return withheld.contains(operation);
    }

    /** The kind of problem that an operation is which it does not allow. */
    public ProblemCode refusal(Operation operation) {
        return withholds(operation) ? ProblemCode.NOT_GRANTED : ProblemCode.READ_ONLY;
    }

    /** How its resources are counted where a request does not say. */
    public CountPolicy counting() {
        return counting;
    }

    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /** One sentence that says that there is no such attribute or relationship, and which there are. */
    public String explainNoField(String wanted) {
        return Alternatives.sentence("'%s' has no field '%s'".formatted(name, wanted), wanted, fieldNames());
    }

    /** One sentence that says that there is no such relationship, and which there are. */
    public String explainNoRelationship(String wanted) {
        return Alternatives.sentence(
                "'%s' has no relationship '%s'".formatted(name, wanted), wanted, relationships.keySet());
    }

    @Override
    public String toString() {
        return name;
    }

    /** Collects the parts of a {@link ResourceType}; fields keep the order in which they are added. */
    public static final class Builder {

        private final String name;
        private final Key key;
        private final Map<String, Attribute> attributes = new LinkedHashMap<>();
        private final Map<String, Relationship> relationships = new LinkedHashMap<>();
        private final Set<Operation> operations = EnumSet.allOf(Operation.class);
        private final Set<Operation> withheld = EnumSet.noneOf(Operation.class);
        private CountPolicy counting = CountPolicy.EXACT;
        private @Nullable String description;

        private Builder(String name, Key key) {
            MemberName.check(name);
            this.name = name;
            this.key = key;
        }

        public Builder attribute(Attribute attribute) {
            checkFree(attribute.name());
            attributes.put(attribute.name(), attribute);
            return this;
        }

        public Builder relationship(Relationship relationship) {
            checkFree(relationship.name());
            relationships.put(relationship.name(), relationship);
            return this;
        }

        /** Leaves only these operations besides reading. */
        public Builder allowing(Collection<Operation> only) {
            operations.retainAll(only);
            return this;
        }

        /** Takes away, of the operations that it has, those that are possible for others. */
        public Builder withholding(Collection<Operation> fromThese) {
            withheld.addAll(fromThese);
            withheld.retainAll(operations);
            operations.removeAll(withheld);
            return this;
        }

        public Builder readOnly() {
            operations.clear();
            return this;
        }

        public Builder counting(CountPolicy policy) {
            counting = policy;
            return this;
        }

        public Builder describedAs(@Nullable String text) {
            description = text;
            return this;
        }

        public ResourceType build() {
            return new ResourceType(this);
        }

        private void checkFree(String field) {
            if (field.equals("id") || field.equals("type")) {
                throw new IllegalArgumentException("'%s': JSON:API reserves the name '%s'".formatted(name, field));
            }
            if (attributes.containsKey(field) || relationships.containsKey(field)) {
                throw new IllegalArgumentException("'%s' has two fields named '%s'".formatted(name, field));
            }
        }
    }
}
