package dev.coppice.jsonapi.json;

import dev.coppice.jsonapi.Attribute;
import dev.coppice.jsonapi.Attribute.Access;
import dev.coppice.jsonapi.Attribute.Presence;
import dev.coppice.jsonapi.Key;
import dev.coppice.jsonapi.KeyValue;
import dev.coppice.jsonapi.Linkage;
import dev.coppice.jsonapi.LocalIdentifier;
import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.ProblemException;
import dev.coppice.jsonapi.Problems;
import dev.coppice.jsonapi.Reference;
import dev.coppice.jsonapi.Relationship;
import dev.coppice.jsonapi.ResourceDocument;
import dev.coppice.jsonapi.ResourceGraph;
import dev.coppice.jsonapi.ResourceId;
import dev.coppice.jsonapi.ResourceIdentifier;
import dev.coppice.jsonapi.ResourceType;
import dev.coppice.jsonapi.json.DocumentReader.Strictness;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reading of one document with one resource, new or changed. */
final class ResourceReading {

    private static final Pointer DATA = Pointer.ROOT.member("data");

    private final ResourceGraph graph;
    private final ResourceType type;
    private final Strictness strictness;
    private final LocalIds others;
    private final Problems problems = new Problems();
    private final Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
    private final Map<String, Linkage> relationships = new LinkedHashMap<>();

    /** @param others resources that can be named by a local id, besides the one that is read */
    ResourceReading(ResourceGraph graph, ResourceType type, Strictness strictness, LocalIds others) {
        this.graph = graph;
        this.type = type;
        this.strictness = strictness;
        this.others = others;
    }

    /** Whose fields are not known to be meant, is not looked at any further. */
    ResourceDocument readNew(Json document) {
        Map<String, Json> resource = resource(document);
        checkType(resource);
        String id = text(resource, "id");
        checkNewId(id);
        problems.throwIfAny();
        return fields(resource, new Moment.Creation(id, text(resource, "lid")));
    }

    /** @param existing the resource to change */
    ResourceDocument readChange(Json document, Reference existing) {
        Map<String, Json> resource = resource(document);
        checkType(resource);
        switch (existing) {
            case ResourceIdentifier(String type, String id) -> checkSame(resource, "id", id);
            case LocalIdentifier(String type, String lid) -> checkSame(resource, "lid", lid);
        }
        problems.throwIfAny();
        return fields(resource, new Moment.Change());
    }

    private ResourceDocument fields(Map<String, Json> resource, Moment moment) {
        readAttributes(resource, moment);
        readRelationships(resource, moment);
        problems.throwIfAny();
        return new ResourceDocument(type, text(resource, "id"), text(resource, "lid"), attributes, relationships);
    }

    /** What a document is for, as far as it decides which fields it takes. */
    private sealed interface Moment {

        /** The resource is only being created. */
        record Creation(@Nullable String id, @Nullable String lid) implements Moment {}

        /** The resource is there. */
        record Change() implements Moment {}
    }

    private Map<String, Json> resource(Json document) {
        if (!(document instanceof Json.Obj(Map<String, Json> members))) {
            throw malformed(Pointer.ROOT, "A document is an object, not " + document.kind());
        }
        Json data = members.get("data");
        if (data == null) {
            throw malformed(Pointer.ROOT, "The document has no 'data'");
        }
        if (!(data instanceof Json.Obj(Map<String, Json> resource))) {
            throw malformed(DATA, "'data' is one resource object here, not " + data.kind());
        }
        return resource;
    }

    private void checkType(Map<String, Json> resource) {
        if (!resource.containsKey("type")) {
            refuse(ProblemCode.MALFORMED_DOCUMENT, DATA, "The resource has no 'type'");
            return;
        }
        String given = text(resource, "type");
        if (given != null && !given.equals(type.name())) {
            String detail = "This URL is for '%s', not for '%s'".formatted(type.name(), given);
            refuse(ProblemCode.TYPE_CONFLICT, DATA.member("type"), detail);
        }
    }

    private void checkNewId(@Nullable String id) {
        if (id == null) {
            return;
        }
        if (type.key().origin() != Key.Origin.ASSIGNED) {
            String detail = "Ids of '%s' are given by the server; leave 'id' out".formatted(type.name());
            refuse(ProblemCode.CLIENT_ID_FORBIDDEN, DATA.member("id"), detail);
            return;
        }
        Optional<KeyValue> key = ResourceId.decode(type.key(), id);
        Optional<String> why = key.flatMap(decoded -> ResourceId.misfit(type.key(), decoded));
        if (key.isEmpty() || why.isPresent()) {
            String detail = "'%s' cannot be an id of '%s'".formatted(id, type.name());
            refuse(
                    ProblemCode.INVALID_VALUE,
                    DATA.member("id"),
                    why.map(reason -> detail + ": " + reason).orElse(detail));
        }
    }

    private void checkSame(Map<String, Json> resource, String member, String existing) {
        String given = text(resource, member);
        if (!resource.containsKey(member)) {
            refuse(ProblemCode.MALFORMED_DOCUMENT, DATA, "The resource has no '%s'".formatted(member));
        } else if (given != null && !given.equals(existing)) {
            String detail = "The URL leads to the id '%s', not to '%s'".formatted(existing, given);
            refuse(ProblemCode.ID_CONFLICT, DATA.member(member), detail);
        }
    }

    private void readAttributes(Map<String, Json> resource, Moment moment) {
        Pointer at = DATA.member("attributes");
        Map<String, Json> given = members(resource, "attributes");
        given.forEach((name, json) -> {
            Optional<Attribute> attribute = type.findAttribute(name);
            if (attribute.isEmpty()) {
                passOver(name, at.member(name));
            } else if (isWritable(attribute.get().access(), moment)) {
                readAttribute(attribute.get(), json, at.member(name));
            } else {
                passOverReadOnly(name, at.member(name));
            }
        });
        Pointer parent = resource.containsKey("attributes") ? at : DATA;
        for (Attribute attribute : type.attributes()) {
            boolean owed = isOwed(attribute.presence(), attribute.access(), moment);
            if (owed && !given.containsKey(attribute.name())) {
                refuseMissing(attribute.name(), parent);
            }
        }
    }

    private void readAttribute(Attribute attribute, Json json, Pointer at) {
        if (json instanceof Json.Null) {
            if (attribute.mayBeNull()) {
                attributes.put(attribute.name(), null);
            } else {
                refuse(ProblemCode.MISSING_VALUE, at, "'%s' cannot be null".formatted(attribute.name()));
            }
            return;
        }
        try {
            attributes.put(attribute.name(), ValueReader.read(attribute.type(), json, at));
        } catch (ProblemException unfit) {
            unfit.problems().forEach(problems::add);
        }
    }

    private void readRelationships(Map<String, Json> resource, Moment moment) {
        Pointer at = DATA.member("relationships");
        Map<String, Json> given = members(resource, "relationships");
        given.forEach((name, json) -> {
            Optional<Relationship> relationship = type.findRelationship(name);
            if (relationship.isEmpty()) {
                passOver(name, at.member(name));
            } else if (isWritable(relationship.get().access(), moment)) {
                readRelationship(relationship.get(), json, at.member(name), locals(moment));
            } else {
                passOverReadOnly(name, at.member(name));
            }
        });
        Pointer parent = resource.containsKey("relationships") ? at : DATA;
        for (Relationship relationship : type.relationships()) {
            boolean owed = isOwed(relationship.presence(), relationship.access(), moment);
            if (owed && !given.containsKey(relationship.name())) {
                refuseMissing(relationship.name(), parent);
            }
        }
    }

    private void readRelationship(Relationship relationship, Json json, Pointer at, LocalIds locals) {
        if (!(json instanceof Json.Obj(Map<String, Json> members))) {
            String detail = "A relationship is an object with 'data', not " + json.kind();
            refuse(ProblemCode.MALFORMED_DOCUMENT, at, detail);
            return;
        }
        Json data = members.get("data");
        if (data == null) {
            String detail = "The relationship '%s' has no 'data'".formatted(relationship.name());
            refuse(ProblemCode.MALFORMED_DOCUMENT, at, detail);
            return;
        }
        new LinkageReading(graph, problems, locals)
                .read(relationship, data, at.member("data"))
                .ifPresent(linkage -> relationships.put(relationship.name(), linkage));
    }

    private LocalIds locals(Moment moment) {
        return moment instanceof Moment.Creation(String id, String lid) && lid != null
                ? others.and(new LocalIdentifier(type.name(), lid))
                : others;
    }

    private static boolean isWritable(Access access, Moment moment) {
        return switch (access) {
            case READ_WRITE -> true;
            case CREATE_ONLY -> moment instanceof Moment.Creation;
            case READ_ONLY -> false;
        };
    }

    /** Whether a new resource has to have it; parts of a key may also come with the id. */
    private static boolean isOwed(Presence presence, Access access, Moment moment) {
        return moment instanceof Moment.Creation(String id, String lid)
                && presence == Presence.REQUIRED
                && (access == Access.READ_WRITE || (access == Access.CREATE_ONLY && id == null));
    }

    private void passOver(String name, Pointer at) {
        boolean isAtMember = name.startsWith("@");
        if (strictness == Strictness.STRICT && !isAtMember) {
            refuse(ProblemCode.UNKNOWN_MEMBER, at, type.explainNoField(name));
        }
    }

    private void passOverReadOnly(String name, Pointer at) {
        if (strictness == Strictness.STRICT) {
            refuse(ProblemCode.READ_ONLY, at, "'%s' cannot be written".formatted(name));
        }
    }

    private Map<String, Json> members(Map<String, Json> resource, String name) {
        Json json = resource.get(name);
        if (json instanceof Json.Obj(Map<String, Json> members)) {
            return members;
        }
        if (json != null) {
            String detail = "'%s' is an object, not %s".formatted(name, json.kind());
            refuse(ProblemCode.MALFORMED_DOCUMENT, DATA.member(name), detail);
        }
        return Map.of();
    }

    private @Nullable String text(Map<String, Json> resource, String name) {
        Json json = resource.get(name);
        if (json instanceof Json.Str(String text)) {
            return text;
        }
        if (json != null) {
            String detail = "'%s' is a string, not %s".formatted(name, json.kind());
            refuse(ProblemCode.MALFORMED_DOCUMENT, DATA.member(name), detail);
        }
        return null;
    }

    private void refuseMissing(String name, Pointer parent) {
        refuse(ProblemCode.MISSING_VALUE, parent, "'%s' is required".formatted(name));
    }

    private void refuse(ProblemCode code, Pointer at, String detail) {
        problems.add(Problem.of(code, detail).atPointer(at.text()));
    }

    private static ProblemException malformed(Pointer at, String detail) {
        return new ProblemException(
                Problem.of(ProblemCode.MALFORMED_DOCUMENT, detail).atPointer(at.text()));
    }
}
