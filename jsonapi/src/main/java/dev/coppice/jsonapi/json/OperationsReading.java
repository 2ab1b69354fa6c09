package dev.coppice.jsonapi.json;

import dev.coppice.jsonapi.AtomicOperation;
import dev.coppice.jsonapi.LocalIdentifier;
import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.ProblemException;
import dev.coppice.jsonapi.Problems;
import dev.coppice.jsonapi.ResourceGraph;
import dev.coppice.jsonapi.json.DocumentReader.Strictness;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a document of atomic operations. Each operation is read like a document, and its pointers get its place in front. */
final class OperationsReading {

    private static final String MEMBER = "atomic:operations";

    private final ResourceGraph graph;
    private final Strictness strictness;
    private final String basePath;
    private final Problems problems = new Problems();
    private final Set<LocalIdentifier> known = new HashSet<>();

    /** @param basePath where the types are, such as {@code /api} */
    OperationsReading(ResourceGraph graph, Strictness strictness, String basePath) {
        this.graph = graph;
        this.strictness = strictness;
        this.basePath = basePath;
    }

    List<AtomicOperation> read(Json document, int limit) {
        List<Json> items = items(document, limit);
        List<AtomicOperation> operations = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            AtomicOperation operation = read(items.get(i), "/" + MEMBER + "/" + i);
            if (operation != null) {
                operations.add(operation);
            }
        }
        problems.throwIfAny();
        return operations;
    }

    private @Nullable AtomicOperation read(Json item, String place) {
        try {
            return new OperationReading(graph, strictness, basePath, known).read(item);
        } catch (ProblemException refused) {
            refused.within(place).problems().forEach(problems::add);
            return null;
        }
    }

    private static List<Json> items(Json document, int limit) {
        if (!(document instanceof Json.Obj(Map<String, Json> members))) {
            throw malformed(Pointer.ROOT, "A document is an object, not " + document.kind());
        }
        for (String excluded : List.of("data", "included")) {
            if (members.containsKey(excluded)) {
                throw malformed(Pointer.ROOT.member(excluded), "A document with operations has no '" + excluded + "'");
            }
        }
        if (!(members.get(MEMBER) instanceof Json.Arr(List<Json> items)) || items.isEmpty()) {
            throw malformed(Pointer.ROOT, "The document needs '%s', an array of operations".formatted(MEMBER));
        }
        if (items.size() > limit) {
            String detail = "A request has at most %d operations, not %d".formatted(limit, items.size());
            throw new ProblemException(Problem.of(ProblemCode.TOO_LARGE, detail)
                    .atPointer("/" + MEMBER)
                    .with("limit", limit));
        }
        return items;
    }

    private static ProblemException malformed(Pointer at, String detail) {
        return new ProblemException(
                Problem.of(ProblemCode.MALFORMED_DOCUMENT, detail).atPointer(at.text()));
    }
}
