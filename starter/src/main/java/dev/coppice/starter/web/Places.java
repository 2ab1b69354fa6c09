package dev.coppice.starter.web;

import dev.coppice.jsonapi.Limits;
import dev.coppice.jsonapi.ResourceGraph;
import dev.coppice.jsonapi.json.PlainJson;
import dev.coppice.jsonapi.openapi.OpenApi;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/**
 * What depends on where clients see the API: below a context path or behind a proxy that adds a prefix, links and
 * description begin with it.
 */
final class Places {

    /** A server has one prefix, or a few; more come from clients that make them up, and are not remembered. */
    private static final int REMEMBERED = 16;

    private final ResourceGraph graph;
    private final String title;
    private final Limits limits;
    private final Set<String> hidden;
    private final Supplier<OwnEndpoints> own;
    private final Map<String, Place> places = new ConcurrentHashMap<>();

    /**
     * Those where clients see what is in a graph.
     *
     * @param hidden types that are not in the graph and that no address is to tell of
     * @param own what the owner's controllers answer, known once the server answers
     */
    Places(ResourceGraph graph, Set<String> hidden, String title, Limits limits, Supplier<OwnEndpoints> own) {
        this.hidden = Set.copyOf(hidden);
        this.own = own;
        this.graph = graph;
        this.title = title;
        this.limits = limits;
        of("");
    }

    /** One of them. */
    static final class Place {

        private final String prefix;
        private final ResourceGraph graph;
        private final Documents documents;
        private final Supplier<byte[]> description;

        private Place(String prefix, ResourceGraph graph, Documents documents, Supplier<byte[]> description) {
            this.prefix = prefix;
            this.graph = graph;
            this.documents = documents;
            this.description = description;
        }

        /** What stands before the API's base path; mostly nothing. */
        String prefix() {
            return prefix;
        }

        Documents documents() {
            return documents;
        }

        /** What there is. */
        ResourceGraph graph() {
            return graph;
        }

        /** The OpenAPI document. */
        Reply description() {
            return new Reply(200, Map.of("Content-Type", "application/json"), description.get());
        }

        Links links(String path, Map<String, String> fixed, Limits.Pages pages) {
            return new Links(path, fixed, prefix + ApiHandler.DESCRIPTION, pages);
        }

        Links links(String path) {
            return links(path, Map.of(), Limits.defaults().page());
        }
    }

    Place of(String prefix) {
        Place known = places.get(prefix);
        if (known != null) {
            return known;
        }
        Place place = place(prefix);
        if (places.size() < REMEMBERED) {
            places.putIfAbsent(prefix, place);
        }
        return place;
    }

    private Place place(String prefix) {
        Documents documents = new Documents(graph, prefix + ApiHandler.BASE);
        return new Place(prefix, graph, documents, SingletonSupplier.of(() -> description(prefix)));
    }

    @SuppressWarnings("unchecked") // The paths of a description are maps by names.
    private byte[] description(String prefix) {
        OpenApi.Heading heading = new OpenApi.Heading(title, "1", prefix + ApiHandler.BASE);
        Map<String, Object> description = OpenApi.describe(graph, heading, limits);
        Object paths = Objects.requireNonNull(description.get("paths"), "paths");
        Map<String, Map<String, Object>> described = (Map<String, Map<String, Object>>) paths;
        own.get().describe(prefix, described);
        described.keySet().removeIf(path -> hidden.stream().anyMatch(type -> isBelow(prefix, type, path)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PlainJson.write(out, description);
        return out.toByteArray();
    }

    private static boolean isBelow(String prefix, String type, String path) {
        String address = prefix + ApiHandler.BASE + "/" + type;
        return path.equals(address) || path.startsWith(address + "/");
    }
}
