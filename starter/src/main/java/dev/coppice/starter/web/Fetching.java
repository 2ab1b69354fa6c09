package dev.coppice.starter.web;

import dev.coppice.jsonapi.KeyValue;
import dev.coppice.jsonapi.Limits;
import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.ProblemException;
import dev.coppice.jsonapi.Relationship;
import dev.coppice.jsonapi.ResourceGraph;
import dev.coppice.jsonapi.ResourceId;
import dev.coppice.jsonapi.ResourceType;
import dev.coppice.jsonapi.query.Aggregation;
import dev.coppice.jsonapi.query.Endpoint;
import dev.coppice.jsonapi.query.Include;
import dev.coppice.jsonapi.query.Page;
import dev.coppice.jsonapi.query.Query;
import dev.coppice.jsonapi.query.QueryParser;
import dev.coppice.starter.plan.SummaryPlan.Figures;
import dev.coppice.starter.rows.ResourceReader;
import dev.coppice.starter.rows.ResourceResult;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Answers GET. */
final class Fetching {

    private final ResourceGraph graph;
    private final QueryParser parser;
    private final ResourceReader reader;
    private final Limits.Pages limits;

    Fetching(ResourceGraph graph, QueryParser parser, ResourceReader reader, Limits.Pages limits) {
        this.graph = graph;
        this.parser = parser;
        this.reader = reader;
        this.limits = limits;
    }

    Outgoing fetch(Route route, Request request) {
        return switch (route) {
            case Route.Collection collection -> withoutVersion(list(collection, request), request);
            case Route.One one -> one(one, request);
            case Route.Related related
            when related.relationship().isToMany() -> withoutVersion(related(related, request), request);
            case Route.Related related -> related(related, request);
            case Route.Linkage linkage -> withoutVersion(linkage(linkage, request), request);
        };
    }

    /** Lists and relationships follow from many rows, so they have no version. */
    private static Outgoing withoutVersion(Outgoing answer, Request request) {
        return Preconditions.areKnown(request.headers(), null) ? Reply.empty(304) : answer;
    }

    private Outgoing list(Route.Collection route, Request request) {
        Query query = parser.parse(
                route.type(),
                Endpoint.COLLECTION,
                request.query(),
                request.headers().paging());
        Aggregation aggregation = query.aggregation();
        if (aggregation != null) {
            List<Figures> figures = reader.figures(route.type(), query, aggregation);
            return reply(query, request.place().documents().figures(links(request, Map.of()), query, figures));
        }
        ResourceResult result = reader.list(route.type(), query);
        return reply(query, request.place().documents().page(links(request, Map.of()), query, result));
    }

    private static Outgoing reply(Query query, Consumer<OutputStream> document) {
        boolean byCursors = query.page() instanceof Page.Cursored;
        return Streamed.of(byCursors ? MediaTypes.BY_CURSORS : MediaTypes.JSON_API, document);
    }

    private Outgoing one(Route.One route, Request request) {
        Query query = parser.parse(route.type(), Endpoint.SINGLE, request.query());
        ResourceResult result = reader.one(route.type(), route.key(), query)
                .orElseThrow(() -> Route.noResource(route.type(), route.id()));
        return single(request, query, result);
    }

    /** Nothing but the version to a client that has it already; what is included has versions of its own. */
    private Outgoing single(Request request, Query query, ResourceResult result) {
        String version = result.version();
        boolean known = Preconditions.areKnown(request.headers(), version);
        if (known && query.includes().isEmpty()) {
            Reply unchanged = Reply.empty(304);
            return version == null ? unchanged : unchanged.with(Reply.ETAG, EntityTags.of(version));
        }
        Outgoing answer = reply(query, request.place().documents().single(links(request, Map.of()), query, result));
        return version == null ? answer : answer.with(Reply.ETAG, EntityTags.of(version));
    }

    private Outgoing related(Route.Related route, Request request) {
        ResourceType target = graph.target(route.relationship());
        Query query = parser.parse(
                target,
                endpoint(route.relationship()),
                request.query(),
                request.headers().paging());
        Documents documents = request.place().documents();
        Aggregation aggregation = query.aggregation();
        if (aggregation != null) {
            List<Figures> figures = reader.relatedFigures(
                            route.type(), route.key(), route.relationship(), query, aggregation)
                    .orElseThrow(() -> noResource(route.type(), route.key()));
            return reply(query, documents.figures(links(request, Map.of()), query, figures));
        }
        ResourceResult result = read(route.type(), route.key(), route.relationship(), query);
        return route.relationship().isToMany()
                ? reply(query, documents.page(links(request, Map.of()), query, result))
                : single(request, query, result);
    }

    /** Include paths of a relationship start at the resource that has it, so their first step is its name. */
    private Outgoing linkage(Route.Linkage route, Request request) {
        Relationship relationship = route.relationship();
        ResourceType target = graph.target(relationship);
        Query asked = parser.parse(
                target,
                endpoint(relationship),
                request.queryWithout("include"),
                request.headers().paging());
        @Nullable List<Include> include = includeFromParent(route, request);
        Query shown = asked.including(include);
        Query read = forIdentifiers(asked, target, include).including(flattened(include));
        ResourceResult result = read(route.type(), route.key(), relationship, read);
        ResourceResult linked = include == null || include.isEmpty() ? result : result.withPrimaryIncluded();
        String related = request.path().replaceFirst("/relationships/([^/]+)$", "/$1");
        Links links = links(request, Map.of("related", related));
        Documents documents = request.place().documents();
        return reply(
                shown,
                relationship.isToMany()
                        ? documents.linkagePage(links, shown, linked)
                        : documents.linkage(links, shown, linked));
    }

    /** Identifiers need no fields, unless the resources come along. */
    private static Query forIdentifiers(Query asked, ResourceType target, @Nullable List<Include> include) {
        if (include != null && !include.isEmpty()) {
            return asked;
        }
        return asked.including(null).showing(Map.of(target.name(), Set.of()));
    }

    private @Nullable List<Include> includeFromParent(Route.Linkage route, Request request) {
        String parameter = request.onlyParameter("include");
        Query parsed = parser.parse(route.type(), Endpoint.SINGLE, parameter);
        for (Include include : parsed.includes()) {
            if (!include.relationship().equals(route.relationship())) {
                throw new ProblemException(Problem.of(
                                ProblemCode.INVALID_PARAMETER,
                                "Include paths start with '%s' here"
                                        .formatted(route.relationship().name()))
                        .atParameter("include"));
            }
        }
        return parsed.include();
    }

    private static @Nullable List<Include> flattened(@Nullable List<Include> include) {
        return include == null
                ? null
                : include.stream().flatMap(first -> first.then().stream()).toList();
    }

    private ResourceResult read(ResourceType type, KeyValue key, Relationship relationship, Query query) {
        if (query.aggregation() != null) {
            throw new ProblemException(Problem.of(
                            ProblemCode.INVALID_PARAMETER,
                            "Figures are of resources; ask at '%s' without '/relationships'"
                                    .formatted(relationship.name()))
                    .atParameter("Aggregate"));
        }
        return (relationship.isToMany()
                        ? reader.relatedPage(type, key, relationship, query)
                        : reader.related(type, key, relationship, query))
                .orElseThrow(() -> noResource(type, key));
    }

    private static ProblemException noResource(ResourceType type, KeyValue key) {
        return Route.noResource(type, ResourceId.encode(type.key(), key));
    }

    private static Endpoint endpoint(Relationship relationship) {
        return relationship.isToMany() ? Endpoint.COLLECTION : Endpoint.SINGLE;
    }

    private Links links(Request request, Map<String, String> more) {
        return request.place().links(request.path(), more, limits);
    }
}
