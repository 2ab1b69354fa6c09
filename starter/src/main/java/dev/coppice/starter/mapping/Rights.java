package dev.coppice.starter.mapping;

import dev.coppice.jsonapi.ResourceType.Operation;

/** What somebody may do with the resources of each type. */
public interface Rights {

    /** Whether there is such a type for them at all. */
    boolean read(String type);

    /** Whether they may change its resources in this way. */
    boolean allow(String type, Operation operation);
}
