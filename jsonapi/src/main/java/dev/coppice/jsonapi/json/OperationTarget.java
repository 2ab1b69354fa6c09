package dev.coppice.jsonapi.json;

import dev.coppice.jsonapi.LocalIdentifier;
import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.ProblemException;
import dev.coppice.jsonapi.Reference;
import dev.coppice.jsonapi.Relationship;
import dev.coppice.jsonapi.ResourceGraph;
import dev.coppice.jsonapi.ResourceId;
import dev.coppice.jsonapi.ResourceIdentifier;
import dev.coppice.jsonapi.ResourceType;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the {@code ref} or {@code href} of an operation leads to. */
sealed interface OperationTarget {

    ResourceType type();

    /** All resources of a type. */
    record Collection(ResourceType type) implements OperationTarget {}

    /** One resource. */
    record One(ResourceType type, Reference resource, Pointer at) implements OperationTarget {}

    /** A relationship of a resource. */
    record Link(One of, Relationship relationship) implements OperationTarget {
        @Override
        public ResourceType type() {
            return of.type();
        }
    }

    /** Finds out what is meant. */
    final class Reader {

        private final ResourceGraph graph;
        private final String basePath;
        private final Set<LocalIdentifier> known;

        /**
         * @param basePath where the types are, such as {@code /api}
         * @param known what local ids stand for
         */
        Reader(ResourceGraph graph, String basePath, Set<LocalIdentifier> known) {
            this.graph = graph;
            this.basePath = basePath;
            this.known = known;
        }

        OperationTarget ofRef(Json ref, Pointer at) {
            if (!(ref instanceof Json.Obj(Map<String, Json> members))) {
                throw malformed(at, "'ref' is an object with 'type' and 'id' or 'lid', not " + ref.kind());
            }
            ResourceType type = type(required(members, "type", at), at.member("type"));
            One one = new One(type, reference(members, type, at), at);
            Json relationship = members.get("relationship");
            return relationship == null
                    ? one
                    : link(one, text(relationship, at.member("relationship")), at.member("relationship"));
        }

        /** The resource that something with a type and one of {@code id} and {@code lid} names. */
        Reference reference(Map<String, Json> members, ResourceType type, Pointer at) {
            boolean local = members.containsKey("lid");
            if (local == members.containsKey("id")) {
                throw malformed(at, "A resource is named by either 'id' or 'lid'");
            }
            return local
                    ? local(new LocalIdentifier(type.name(), required(members, "lid", at)), at.member("lid"))
                    : existing(type, required(members, "id", at), at.member("id"));
        }

        OperationTarget ofHref(Json href, Pointer at) {
            String[] segments = path(text(href, at), at).split("/", -1);
            ResourceType type = type(segments[0], at);
            if (segments.length == 1) {
                return new Collection(type);
            }
            One one = new One(type, existing(type, segments[1], at), at);
            if (segments.length == 2) {
                return one;
            }
            if (segments.length != 4 || !segments[2].equals("relationships")) {
                throw notFound(at, "There is nothing at this address that an operation could change");
            }
            return link(one, segments[3], at);
        }

        /** The type of what an operation without {@code ref} and {@code href} brings along. */
        ResourceType ofData(Map<String, Json> data, Pointer at) {
            return type(required(data, "type", at), at.member("type"));
        }

        private String path(String href, Pointer at) {
            try {
                URI address = new URI(basePath + "/").resolve(new URI(href));
                String path = address.getPath();
                if (address.getRawQuery() != null || address.getRawFragment() != null) {
                    throw malformed(at, "'href' leads to a resource or relationship, without '?' and '#'");
                }
                boolean isOurs = address.getRawAuthority() == null && path != null && path.startsWith(basePath + "/");
                if (isOurs) {
                    return path.substring(basePath.length() + 1);
                }
            } catch (URISyntaxException unreadable) {
                throw malformed(at, "'href' is not an address");
            }
            throw notFound(at, "'href' is an address of this API, beginning with '%s/'".formatted(basePath));
        }

        private ResourceType type(String name, Pointer at) {
            return graph.find(name)
                    .orElseThrow(() -> new ProblemException(Problem.of(ProblemCode.NOT_FOUND, graph.explainNoType(name))
                            .atPointer(at.text())));
        }

        private static Link link(One one, String name, Pointer at) {
            Relationship relationship = one.type()
                    .findRelationship(name)
                    .orElseThrow(() -> notFound(at, one.type().explainNoRelationship(name)));
            return new Link(one, relationship);
        }

        private Reference local(LocalIdentifier identifier, Pointer at) {
            if (!known.contains(identifier)) {
                throw malformed(at, "No operation before this one adds the local id '%s'".formatted(identifier.lid()));
            }
            return identifier;
        }

        private static Reference existing(ResourceType type, String id, Pointer at) {
            if (ResourceId.decode(type.key(), id).isEmpty()) {
                throw notFound(at, "There is no resource '%s' of type '%s'".formatted(id, type.name()));
            }
            return new ResourceIdentifier(type.name(), id);
        }

        private static String required(Map<String, Json> members, String name, Pointer at) {
            Json member = members.get(name);
            if (member == null) {
                throw malformed(at, "'%s' is missing".formatted(name));
            }
            return text(member, at.member(name));
        }

        private static String text(@Nullable Json json, Pointer at) {
            if (json instanceof Json.Str(String text)) {
                return text;
            }
            throw malformed(at, "A string is expected here");
        }

        private static ProblemException notFound(Pointer at, String detail) {
            return new ProblemException(
                    Problem.of(ProblemCode.NOT_FOUND, detail).atPointer(at.text()));
        }

        private static ProblemException malformed(Pointer at, String detail) {
            return new ProblemException(
                    Problem.of(ProblemCode.MALFORMED_DOCUMENT, detail).atPointer(at.text()));
        }
    }
}
