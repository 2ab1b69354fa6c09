package dev.coppice.jsonapi.json;

import dev.coppice.jsonapi.AtomicOperation;
import dev.coppice.jsonapi.Limits;
import dev.coppice.jsonapi.Linkage;
import dev.coppice.jsonapi.ProblemException;
import dev.coppice.jsonapi.Relationship;
import dev.coppice.jsonapi.ResourceDocument;
import dev.coppice.jsonapi.ResourceGraph;
import dev.coppice.jsonapi.ResourceIdentifier;
import dev.coppice.jsonapi.ResourceType;
import java.util.List;

/**
 * Reads the bodies of requests against the types of a graph, strictly typed, and tells everything that is wrong in a body at
 * once, each with a pointer into it.
 *
 * <p>Members that the graph does not know and members that start with {@code @} are ignored, as JSON:API asks for. Fields
 * that a client may not write are ignored too, so that a resource can be sent back as it was received; the answer shows
 * what is stored. {@link Strictness#STRICT} refuses both instead.
 *
 * <p>Safe for use by many threads.
 */
public final class DocumentReader {

    private final ResourceGraph graph;
    private final Limits limits;
    private final Strictness strictness;

    /** What happens to members that cannot be written. */
    public enum Strictness {
        /** They are ignored. */
        LENIENT,
        /** Unknown ones are refused with 422, read-only ones with 403. */
        STRICT
    }

    public DocumentReader(ResourceGraph graph, Limits limits) {
        this(graph, limits, Strictness.LENIENT);
    }

    public DocumentReader(ResourceGraph graph, Limits limits, Strictness strictness) {
        this.graph = graph;
        this.limits = limits;
        this.strictness = strictness;
    }

    /**
     * The resource that a request wants to create.
     *
     * @throws ProblemException with all problems of the body
     */
    public ResourceDocument readNew(ResourceType type, byte[] body) {
        return new ResourceReading(graph, type, strictness, LocalIds.NONE).readNew(parse(body));
    }

    /**
     * What a request wants to change in a resource.
     *
     * @param id of the resource that the URL leads to
     * @throws ProblemException with all problems of the body
     */
    public ResourceDocument readChange(ResourceType type, String id, byte[] body) {
        return new ResourceReading(graph, type, strictness, LocalIds.NONE)
                .readChange(parse(body), new ResourceIdentifier(type.name(), id));
    }

    /**
     * The linkage that a request to a relationship's own URL holds: one identifier or null for a to-one relationship, an
     * array of identifiers for a to-many one.
     *
     * @throws ProblemException with all problems of the body
     */
    public Linkage readLinkage(Relationship relationship, byte[] body) {
        return new LinkageReading(graph).readDocument(relationship, parse(body));
    }

    /**
     * What a request wants to do by the extension of atomic operations, in order.
     *
     * @param basePath where the types are as the client sees it, such as {@code /api}
     * @throws ProblemException with all problems of the body
     */
    public List<AtomicOperation> readOperations(String basePath, byte[] body) {
        return new OperationsReading(graph, strictness, basePath).read(parse(body), limits.operations());
    }

    private Json parse(byte[] body) {
        return JsonReader.read(body, limits.jsonDepth());
    }
}
