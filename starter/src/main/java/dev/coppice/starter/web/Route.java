package dev.coppice.starter.web;

import dev.coppice.jsonapi.Attribute;
import dev.coppice.jsonapi.KeyValue;
import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.ProblemException;
import dev.coppice.jsonapi.Relationship;
import dev.coppice.jsonapi.ResourceGraph;
import dev.coppice.jsonapi.ResourceId;
import dev.coppice.jsonapi.ResourceType;
import dev.coppice.jsonapi.ResourceType.Operation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.web.util.UriUtils;

/** What a path below the API's base leads to. */
sealed interface Route {

    /** The methods that make sense there, besides HEAD and OPTIONS. */
    List<String> methods();

    /** Whether one of these methods is open to clients. */
    boolean permits(String method);

    ResourceType type();

    /** The kind of problem that it is to use a method that is not open. */
    default ProblemCode refusal(ResourceGraph graph, String method) {
        return type().refusal(method.equals("DELETE") ? Operation.DELETE : Operation.UPDATE);
    }

    /** All resources of a type. */
    record Collection(ResourceType type) implements Route {
        @Override
        public List<String> methods() {
            return List.of("GET", "POST");
        }

        @Override
        public boolean permits(String method) {
            return method.equals("GET") || type.allows(Operation.CREATE);
        }

        @Override
        public ProblemCode refusal(ResourceGraph graph, String method) {
            return type.refusal(Operation.CREATE);
        }
    }

    /** One resource. */
    record One(ResourceType type, KeyValue key, String id) implements Route {
        @Override
        public List<String> methods() {
            return List.of("GET", "PATCH", "DELETE");
        }

        @Override
        public boolean permits(String method) {
            return switch (method) {
                case "PATCH" -> type.allows(Operation.UPDATE);
                case "DELETE" -> type.allows(Operation.DELETE);
                default -> true;
            };
        }
    }

    /** The resources that a relationship leads to. */
    record Related(ResourceType type, KeyValue key, Relationship relationship) implements Route {
        @Override
        public List<String> methods() {
            return List.of("GET");
        }

        @Override
        public boolean permits(String method) {
            return true;
        }
    }

    /** The relationship itself. */
    record Linkage(ResourceType type, KeyValue key, String id, Relationship relationship) implements Route {
        @Override
        public List<String> methods() {
            return relationship.isToMany() ? List.of("GET", "PATCH", "POST", "DELETE") : List.of("GET", "PATCH");
        }

        @Override
        public boolean permits(String method) {
            boolean writable = type.allows(Operation.UPDATE) && relationship.access() == Attribute.Access.READ_WRITE;
            return method.equals("GET") || writable;
        }

        @Override
        public ProblemCode refusal(ResourceGraph graph, String method) {
            return type.allows(Operation.UPDATE) ? graph.refusal(relationship) : type.refusal(Operation.UPDATE);
        }
    }

    /**
     * Finds out where a path leads.
     *
     * @param path below the base, starting with a slash, still encoded
     */
    static Route of(ResourceGraph graph, String path) {
        String[] segments = path.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            segments[i] = decode(segments[i]);
        }
        ResourceType type = graph.find(segments[0]).orElseThrow(() -> notFound(graph.explainNoType(segments[0])));
        if (segments.length == 1) {
            return new Collection(type);
        }
        String id = segments[1];
        KeyValue key = ResourceId.decode(type.key(), id).orElseThrow(() -> noResource(type, id));
        return switch (segments.length) {
            case 2 -> new One(type, key, id);
            case 3 -> new Related(type, key, relationship(type, segments[2]));
            case 4 -> {
                if (!segments[2].equals("relationships")) {
                    throw notFound("There is nothing here");
                }
                yield new Linkage(type, key, id, relationship(type, segments[3]));
            }
            default -> throw notFound("There is nothing here");
        };
    }

    /** Whether a path, as {@link #of} takes it, begins with a type. */
    static boolean isType(ResourceGraph graph, String path) {
        return graph.find(decode(path.substring(1).split("/", -1)[0])).isPresent();
    }

    static ProblemException noResource(ResourceType type, String id) {
        return notFound("There is no resource '%s' of type '%s'".formatted(id, type.name()));
    }

    private static ProblemException notFound(String detail) {
        return new ProblemException(Problem.of(ProblemCode.NOT_FOUND, detail));
    }

    private static Relationship relationship(ResourceType type, String name) {
        return type.findRelationship(name).orElseThrow(() -> notFound(type.explainNoRelationship(name)));
    }

    private static String decode(String segment) {
        try {
            return UriUtils.decode(segment, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            throw notFound("There is nothing here");
        }
    }
}
