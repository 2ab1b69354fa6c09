package dev.coppice.jsonapi;

import org.jspecify.annotations.Nullable;

/** One of several changes that a request asks for by the extension <a href="https://jsonapi.org/ext/atomic/">atomic</a>. */
public sealed interface AtomicOperation {

    /** The identifier of the extension. */
    String EXTENSION = "https://jsonapi.org/ext/atomic";

    /** Creates a resource, which later operations can name by its {@code lid}. */
    record Add(ResourceDocument document) implements AtomicOperation {}

    /** Changes what a document mentions of a resource. */
    record Update(Target target, ResourceDocument document) implements AtomicOperation {}

    /** Deletes a resource. */
    record Remove(Target target) implements AtomicOperation {}

    /** Changes one relationship of a resource. */
    record Link(Target target, Relationship relationship, Linkage linkage, Membership membership)
            implements AtomicOperation {}

    /**
     * The resource that an operation changes.
     *
     * @param place where the operation names it, as a pointer inside of the operation
     * @param version that the operation is based on; null if it does not say
     */
    record Target(
            ResourceType type,
            Reference resource,
            String place,
            @Nullable Version version) {}

    /**
     * A version that an operation is based on.
     *
     * @param place where the operation says it, as a pointer inside of the operation
     */
    record Version(String text, String place) {}
}
