package dev.coppice.starter.web;

import dev.coppice.jsonapi.KeyValue;
import dev.coppice.jsonapi.Linkage;
import dev.coppice.jsonapi.Membership;
import dev.coppice.jsonapi.ProblemException;
import dev.coppice.jsonapi.ResourceDocument;
import dev.coppice.jsonapi.ResourceType;
import dev.coppice.jsonapi.json.DocumentReader;
import dev.coppice.jsonapi.query.Endpoint;
import dev.coppice.jsonapi.query.Query;
import dev.coppice.jsonapi.query.QueryParser;
import dev.coppice.starter.rows.ResourceResult;
import dev.coppice.starter.write.Changes.Link;
import dev.coppice.starter.write.Expectation;

/** Answers POST, PATCH and DELETE. */
final class Writing {

    private final QueryParser parser;
    private final DocumentReader reader;
    private final Once writer;
    private final Preconditions preconditions;

    Writing(QueryParser parser, DocumentReader reader, Once writer, Preconditions preconditions) {
        this.parser = parser;
        this.reader = reader;
        this.writer = writer;
        this.preconditions = preconditions;
    }

    Reply create(Route.Collection route, Request request, byte[] body) {
        Query query = parser.parse(route.type(), Endpoint.SINGLE, request.query());
        ResourceDocument document = reader.readNew(route.type(), body);
        Preconditions.checkWithoutVersion(request.headers());
        return writer.write(request, body, changes -> {
            KeyValue key = changes.create(document);
            changes.complete();
            ResourceResult result = changes.stored(route.type(), key, query).orElseThrow();
            String self = request.path() + "/" + result.primary().getFirst().id();
            return answer(201, self, request, query, result).with("Location", self);
        });
    }

    Reply update(Route.One route, Request request, byte[] body) {
        Query query = parser.parse(route.type(), Endpoint.SINGLE, request.query());
        ResourceDocument document = reader.readChange(route.type(), route.id(), body);
        Expectation expected = preconditions.of(request);
        return writer.write(request, body, changes -> {
            changes.expect(route.type(), route.key(), expected);
            if (!changes.update(document, route.key())) {
                throw noResource(route);
            }
            changes.complete();
            ResourceResult result =
                    changes.stored(route.type(), route.key(), query).orElseThrow(() -> noResource(route));
            return answer(200, request.path(), request, query, result);
        });
    }

    Reply delete(Route.One route, Request request) {
        parser.parse(route.type(), Endpoint.NOTHING, request.query());
        Expectation expected = preconditions.of(request);
        return writer.write(request, new byte[0], changes -> {
            changes.expect(route.type(), route.key(), expected);
            if (!changes.delete(route.type(), route.key())) {
                throw noResource(route);
            }
            changes.complete();
            return Reply.empty(204);
        });
    }

    Reply link(Route.Linkage route, Request request, byte[] body) {
        parser.parse(route.type(), Endpoint.NOTHING, request.query());
        Membership membership = switch (request.method()) {
            case "POST" -> Membership.ADD;
            case "DELETE" -> Membership.REMOVE;
            default -> Membership.REPLACE;
        };
        Linkage linkage = reader.readLinkage(route.relationship(), body);
        Expectation expected = preconditions.of(request);
        return writer.write(request, body, changes -> {
            changes.expect(route.type(), route.key(), expected);
            if (!changes.link(route.type(), route.key(), route.relationship(), new Link(linkage, membership))) {
                throw noResource(route.type(), route.id());
            }
            changes.complete();
            return Reply.empty(204);
        });
    }

    private static Reply answer(int status, String self, Request request, Query query, ResourceResult result) {
        Links links = request.place().links(self);
        byte[] document = Documents.whole(request.place().documents().single(links, query, result));
        return Reply.single(status, document, result.version());
    }

    private static ProblemException noResource(Route.One route) {
        return noResource(route.type(), route.id());
    }

    private static ProblemException noResource(ResourceType type, String id) {
        return Route.noResource(type, id);
    }
}
