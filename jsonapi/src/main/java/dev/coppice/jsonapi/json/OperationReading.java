package dev.coppice.jsonapi.json;

import dev.coppice.jsonapi.AtomicOperation;
import dev.coppice.jsonapi.AtomicOperation.Target;
import dev.coppice.jsonapi.AtomicOperation.Version;
import dev.coppice.jsonapi.Attribute.Access;
import dev.coppice.jsonapi.Linkage;
import dev.coppice.jsonapi.LocalIdentifier;
import dev.coppice.jsonapi.Membership;
import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.ProblemException;
import dev.coppice.jsonapi.Problems;
import dev.coppice.jsonapi.Relationship;
import dev.coppice.jsonapi.ResourceDocument;
import dev.coppice.jsonapi.ResourceGraph;
import dev.coppice.jsonapi.ResourceType;
import dev.coppice.jsonapi.ResourceType.Operation;
import dev.coppice.jsonapi.json.DocumentReader.Strictness;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The reading of one operation among several. */
final class OperationReading {

    private static final Pointer DATA = Pointer.ROOT.member("data");

    private final ResourceGraph graph;
    private final Strictness strictness;
    private final OperationTarget.Reader targets;
    private final Set<LocalIdentifier> known;

    /** @param known local ids of earlier operations; that of this one joins them */
    OperationReading(ResourceGraph graph, Strictness strictness, String basePath, Set<LocalIdentifier> known) {
        this.graph = graph;
        this.strictness = strictness;
        this.known = known;
        targets = new OperationTarget.Reader(graph, basePath, known);
    }

    AtomicOperation read(Json json) {
        if (!(json instanceof Json.Obj(Map<String, Json> members))) {
            throw malformed(Pointer.ROOT, "An operation is an object, not " + json.kind());
        }
        Json op = members.get("op");
        if (op == null) {
            throw malformed(Pointer.ROOT, "The operation has no 'op'");
        }
        OperationTarget target = target(members);
        return switch (op instanceof Json.Str(String word) ? word : op.kind()) {
            case "add" -> add(json, members, target);
            case "update" -> update(json, members, target);
            case "remove" -> remove(json, members, target);
            default -> throw malformed(Pointer.ROOT.member("op"), "'op' is one of 'add', 'update' and 'remove'");
        };
    }

    private @Nullable OperationTarget target(Map<String, Json> members) {
        Json ref = members.get("ref");
        Json href = members.get("href");
        if (ref != null && href != null) {
            throw malformed(Pointer.ROOT, "An operation has either 'ref' or 'href'");
        }
        if (ref != null) {
            return targets.ofRef(ref, Pointer.ROOT.member("ref"));
        }
        return href == null ? null : targets.ofHref(href, Pointer.ROOT.member("href"));
    }

    private AtomicOperation add(Json json, Map<String, Json> members, @Nullable OperationTarget target) {
        return switch (target) {
            case null -> create(json, targets.ofData(data(members), DATA));
            case OperationTarget.Collection(ResourceType type) -> create(json, type);
            case OperationTarget.One one ->
                throw malformed(one.at(), "'add' creates a resource from 'data', or adds members to a relationship");
            case OperationTarget.Link link -> link(json, members, toMany(link, "add"), Membership.ADD);
        };
    }

    private AtomicOperation update(Json json, Map<String, Json> members, @Nullable OperationTarget target) {
        return switch (target) {
            case null -> change(json, members, named(members));
            case OperationTarget.Collection collection ->
                throw malformed(Pointer.ROOT.member("href"), "'update' changes one resource or one relationship");
            case OperationTarget.One one -> change(json, members, one);
            case OperationTarget.Link link -> link(json, members, link, Membership.REPLACE);
        };
    }

    private AtomicOperation remove(Json json, Map<String, Json> members, @Nullable OperationTarget target) {
        return switch (target) {
            case null -> throw malformed(Pointer.ROOT, "'remove' needs 'ref' or 'href'");
            case OperationTarget.Collection collection ->
                throw malformed(
                        Pointer.ROOT.member("href"), "'remove' deletes one resource, or members of a relationship");
            case OperationTarget.One one -> {
                permit(one.type(), Operation.DELETE);
                yield new AtomicOperation.Remove(target(one, members));
            }
            case OperationTarget.Link link -> link(json, members, toMany(link, "remove"), Membership.REMOVE);
        };
    }

    private AtomicOperation create(Json json, ResourceType type) {
        permit(type, Operation.CREATE);
        LocalIdentifier added = localId(json, type);
        if (added != null && known.contains(added)) {
            throw malformed(DATA.member("lid"), "The local id '%s' is taken already".formatted(added.lid()));
        }
        try {
            return new AtomicOperation.Add(reading(type).readNew(json));
        } finally {
            if (added != null) {
                known.add(added);
            }
        }
    }

    private static @Nullable LocalIdentifier localId(Json json, ResourceType type) {
        return json instanceof Json.Obj(Map<String, Json> members)
                        && members.get("data") instanceof Json.Obj(Map<String, Json> data)
                        && data.get("lid") instanceof Json.Str(String lid)
                ? new LocalIdentifier(type.name(), lid)
                : null;
    }

    private AtomicOperation change(Json json, Map<String, Json> members, OperationTarget.One one) {
        permit(one.type(), Operation.UPDATE);
        ResourceDocument document = reading(one.type()).readChange(json, one.resource());
        return new AtomicOperation.Update(target(one, members), document);
    }

    private AtomicOperation link(
            Json json, Map<String, Json> members, OperationTarget.Link link, Membership membership) {
        Relationship relationship = link.relationship();
        permit(link.type(), Operation.UPDATE);
        if (relationship.access() != Access.READ_WRITE) {
            throw refusal(
                    graph.refusal(relationship), link.of().at(), "'%s' is read-only".formatted(relationship.name()));
        }
        Linkage linkage =
                new LinkageReading(graph, new Problems(), LocalIds.known(known)).readDocument(relationship, json);
        return new AtomicOperation.Link(target(link.of(), members), relationship, linkage, membership);
    }

    private static OperationTarget.Link toMany(OperationTarget.Link link, String op) {
        if (!link.relationship().isToMany()) {
            String detail = "'%s' leads to one resource; 'update' sets it, '%s' does not"
                    .formatted(link.relationship().name(), op);
            throw malformed(Pointer.ROOT.member("op"), detail);
        }
        return link;
    }

    private ResourceReading reading(ResourceType type) {
        return new ResourceReading(graph, type, strictness, LocalIds.known(known));
    }

    /** The resource that the data themselves name. */
    private OperationTarget.One named(Map<String, Json> members) {
        Map<String, Json> data = data(members);
        ResourceType type = targets.ofData(data, DATA);
        return new OperationTarget.One(type, targets.reference(data, type, DATA), DATA);
    }

    private static Map<String, Json> data(Map<String, Json> members) {
        Json data = members.get("data");
        if (data == null) {
            throw malformed(Pointer.ROOT, "The operation has no 'data'");
        }
        if (!(data instanceof Json.Obj(Map<String, Json> resource))) {
            throw malformed(DATA, "'data' is one resource object here, not " + data.kind());
        }
        return resource;
    }

    private static Target target(OperationTarget.One one, Map<String, Json> members) {
        Version own = version(members, Pointer.ROOT);
        Version ofData = members.get("data") instanceof Json.Obj(Map<String, Json> data) ? version(data, DATA) : null;
        return new Target(one.type(), one.resource(), one.at().text(), own == null ? ofData : own);
    }

    private static @Nullable Version version(Map<String, Json> members, Pointer at) {
        if (!(members.get("meta") instanceof Json.Obj(Map<String, Json> meta))) {
            return null;
        }
        Json version = meta.get("version");
        Pointer place = at.member("meta").member("version");
        if (version == null) {
            return null;
        }
        if (version instanceof Json.Str(String text)) {
            return new Version(text, place.text());
        }
        throw malformed(place, "A version is a string, not " + version.kind());
    }

    private static void permit(ResourceType type, Operation operation) {
        if (!type.allows(operation)) {
            throw refusal(
                    type.refusal(operation),
                    Pointer.ROOT,
                    "The operation is not permitted on resources of type '%s'".formatted(type.name()));
        }
    }

    private static ProblemException malformed(Pointer at, String detail) {
        return refusal(ProblemCode.MALFORMED_DOCUMENT, at, detail);
    }

    private static ProblemException refusal(ProblemCode code, Pointer at, String detail) {
        return new ProblemException(Problem.of(code, detail).atPointer(at.text()));
    }
}
