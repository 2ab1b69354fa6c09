package dev.coppice.jsonapi.json;

import dev.coppice.jsonapi.Linkage;
import dev.coppice.jsonapi.LocalIdentifier;
import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.Problems;
import dev.coppice.jsonapi.Reference;
import dev.coppice.jsonapi.Relationship;
import dev.coppice.jsonapi.ResourceGraph;
import dev.coppice.jsonapi.ResourceId;
import dev.coppice.jsonapi.ResourceIdentifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the linkage of one document's relationships. */
final class LinkageReading {

    private final ResourceGraph graph;
    private final Problems problems;
    private final LocalIds locals;

    LinkageReading(ResourceGraph graph) {
        this(graph, new Problems(), LocalIds.NONE);
    }

    LinkageReading(ResourceGraph graph, Problems problems, LocalIds locals) {
        this.graph = graph;
        this.problems = problems;
        this.locals = locals;
    }

    Linkage readDocument(Relationship relationship, Json json) {
        Optional<Linkage> linkage = Optional.empty();
        if (!(json instanceof Json.Obj(Map<String, Json> members))) {
            refuse(ProblemCode.MALFORMED_DOCUMENT, Pointer.ROOT, "A document is an object, not " + json.kind());
        } else if (members.get("data") == null) {
            refuse(ProblemCode.MALFORMED_DOCUMENT, Pointer.ROOT, "The document has no 'data'");
        } else {
            linkage = read(relationship, members.get("data"), Pointer.ROOT.member("data"));
        }
        problems.throwIfAny();
        return linkage.orElseThrow();
    }

    /** The linkage, or nothing if problems were found in it. */
    Optional<Linkage> read(Relationship relationship, Json data, Pointer at) {
        return relationship.isToMany() ? toMany(relationship, data, at) : toOne(relationship, data, at);
    }

    private Optional<Linkage> toOne(Relationship relationship, Json data, Pointer at) {
        if (!(data instanceof Json.Null)) {
            return reference(relationship, data, at).map(Linkage.ToOne::new);
        }
        if (!relationship.mayBeEmpty()) {
            refuse(ProblemCode.FORBIDDEN, at, "'%s' is required and cannot be emptied".formatted(relationship.name()));
            return Optional.empty();
        }
        return Optional.of(new Linkage.ToOne(null));
    }

    private Optional<Linkage> toMany(Relationship relationship, Json data, Pointer at) {
        if (!(data instanceof Json.Arr(List<Json> items))) {
            String detail = "'%s' leads to any number of resources and takes an array of identifiers, not %s"
                    .formatted(relationship.name(), data.kind());
            refuse(ProblemCode.MALFORMED_DOCUMENT, at, detail);
            return Optional.empty();
        }
        List<Reference> references = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            reference(relationship, items.get(i), at.item(i)).ifPresent(references::add);
        }
        return references.size() == items.size() ? Optional.of(new Linkage.ToMany(references)) : Optional.empty();
    }

    private Optional<Reference> reference(Relationship relationship, Json json, Pointer at) {
        if (!(json instanceof Json.Obj(Map<String, Json> members))) {
            String detail =
                    "'%s' takes an identifier with 'type' and 'id', not %s".formatted(relationship.name(), json.kind());
            refuse(ProblemCode.MALFORMED_DOCUMENT, at, detail);
            return Optional.empty();
        }
        Optional<String> type = text(members, "type", at);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        if (!type.get().equals(relationship.target())) {
            String detail =
                    "'%s' leads to '%s', not to '%s'".formatted(relationship.name(), relationship.target(), type.get());
            refuse(ProblemCode.TYPE_CONFLICT, at.member("type"), detail);
            return Optional.empty();
        }
        boolean local = !members.containsKey("id") && members.containsKey("lid");
        return local
                ? text(members, "lid", at).flatMap(lid -> local(new LocalIdentifier(type.get(), lid), at.member("lid")))
                : text(members, "id", at)
                        .flatMap(id -> existing(new ResourceIdentifier(type.get(), id), at.member("id")));
    }

    private Optional<Reference> local(LocalIdentifier identifier, Pointer at) {
        if (!locals.known().contains(identifier)) {
            String detail = "Nothing in this document has the local id '%s'".formatted(identifier.lid());
            refuse(locals.refusal(), at, detail);
            return Optional.empty();
        }
        return Optional.of(identifier);
    }

    /** An id that no key has is that of a resource that does not exist. */
    private Optional<Reference> existing(ResourceIdentifier identifier, Pointer at) {
        boolean possible = ResourceId.decode(graph.type(identifier.type()).key(), identifier.id())
                .isPresent();
        if (!possible) {
            String detail = "There is no '%s' with the id '%s'".formatted(identifier.type(), identifier.id());
            refuse(ProblemCode.RELATED_NOT_FOUND, at, detail);
            return Optional.empty();
        }
        return Optional.of(identifier);
    }

    private Optional<String> text(Map<String, Json> members, String name, Pointer at) {
        Json member = members.get(name);
        if (member instanceof Json.Str(String text)) {
            return Optional.of(text);
        }
        if (member == null) {
            refuse(ProblemCode.MALFORMED_DOCUMENT, at, "The identifier has no '%s'".formatted(name));
        } else {
            String detail = "'%s' is a string, not %s".formatted(name, member.kind());
            refuse(ProblemCode.MALFORMED_DOCUMENT, at.member(name), detail);
        }
        return Optional.empty();
    }

    private void refuse(ProblemCode code, Pointer at, String detail) {
        problems.add(Problem.of(code, detail).atPointer(at.text()));
    }
}
