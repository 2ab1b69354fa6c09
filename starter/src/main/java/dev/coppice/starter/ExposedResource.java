package dev.coppice.starter;

import dev.coppice.jsonapi.CountPolicy;
import jakarta.persistence.metamodel.Attribute;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One resource of the API and what is said about it: everything may be read and written until told otherwise. */
public final class ExposedResource {

    private final String type;
    private final Class<?> entity;
    private final Set<String> readOnlyMembers = new LinkedHashSet<>();
    private final Set<String> hiddenMembers = new LinkedHashSet<>();
    private Access access = Access.READ_WRITE;
    private Identity identity = Identity.KEY;
    private @Nullable CountPolicy counting;

    ExposedResource(String type, Class<?> entity) {
        this.type = Objects.requireNonNull(type, "type");
        this.entity = Objects.requireNonNull(entity, "entity");
    }

    /** Whether clients may change the rows. */
    public enum Access {
        READ_WRITE,
        READ_ONLY
    }

    /** What an id is made of. */
    public enum Identity {
        /** The key of the table. */
        KEY,
        /** All columns that can be compared, because the table has no key; equal rows are shown once. */
        WHOLE_ROW
    }

    /** Rows can be read, never created, changed or deleted. */
    public ExposedResource readOnly() {
        access = Access.READ_ONLY;
        return this;
    }

    /** These attributes and relationships can be read and never be set by a client. */
    public ExposedResource readOnly(Attribute<?, ?>... members) {
        for (Attribute<?, ?> member : members) {
            readOnlyMembers.add(nameOf(member));
        }
        return this;
    }

    /** These attributes and relationships do not exist for clients: not shown, not filtered by, not set. */
    public ExposedResource hide(Attribute<?, ?>... members) {
        for (Attribute<?, ?> member : members) {
            hiddenMembers.add(nameOf(member));
        }
        return this;
    }

    /** The table has no key: all columns that can be compared make up the id, and equal rows are shown once. */
    public ExposedResource withoutKey() {
        identity = Identity.WHOLE_ROW;
        return this;
    }

    /** How rows are counted for pages where the request does not say; otherwise a setting of the application says it. */
    public ExposedResource count(CountPolicy policy) {
        counting = Objects.requireNonNull(policy, "policy");
        return this;
    }

    /** The name of the resource type. */
    public String type() {
        return type;
    }

    /** The entity class whose rows are offered. */
    public Class<?> entity() {
        return entity;
    }

    /** Whether clients may change the rows. */
    public Access access() {
        return access;
    }

    /** What an id is made of. */
    public Identity identity() {
        return identity;
    }

    /** How rows are counted for pages; empty where the setting of the application is to apply. */
    public Optional<CountPolicy> counting() {
        return Optional.ofNullable(counting);
    }

    /** The names of attributes and relationships that clients cannot set. */
    public Set<String> readOnlyMembers() {
        return Set.copyOf(readOnlyMembers);
    }

    /** The names of attributes and relationships that clients never see. */
    public Set<String> hiddenMembers() {
        return Set.copyOf(hiddenMembers);
    }

    private String nameOf(Attribute<?, ?> member) {
        // The static metamodel is filled when the persistence unit is built, and not at all for a class outside of it.
        if (member == null) {
            throw new StartProblem(
                    "An attribute of resource '%s' is not part of the mapping".formatted(type),
                    "Name attributes by the metamodel class of %s".formatted(entity.getSimpleName()));
        }
        return member.getName();
    }
}
