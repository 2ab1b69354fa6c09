package dev.coppice.starter.web;

import dev.coppice.jsonapi.KeyValue;
import dev.coppice.jsonapi.Linkage;
import dev.coppice.jsonapi.ResourceDocument;
import dev.coppice.jsonapi.json.DocumentReader;
import dev.coppice.jsonapi.query.Endpoint;
import dev.coppice.jsonapi.query.Query;
import dev.coppice.jsonapi.query.QueryParser;
import dev.coppice.starter.rows.ResourceResult;
import dev.coppice.starter.write.ResourceWriter;
import dev.coppice.starter.write.ResourceWriter.Link;
import dev.coppice.starter.write.ResourceWriter.Membership;

/** Answers POST, PATCH and DELETE. */
final class Writing {

    private final QueryParser parser;
    private final DocumentReader reader;
    private final ResourceWriter writer;

    Writing(QueryParser parser, DocumentReader reader, ResourceWriter writer) {
        this.parser = parser;
        this.reader = reader;
        this.writer = writer;
    }

    Reply create(Route.Collection route, Request request, byte[] body) {
        Query query = parser.parse(route.type(), Endpoint.SINGLE, request.query());
        ResourceDocument document = reader.readNew(route.type(), body);
        ResourceResult result = writer.create(document, query);
        String self = request.path() + "/" + result.primary().getFirst().id();
        Links links = request.place().links(self);
        return Reply.document(201, request.place().documents().single(links, query, result))
                .with("Location", self);
    }

    Reply update(Route.One route, Request request, byte[] body) {
        Query query = parser.parse(route.type(), Endpoint.SINGLE, request.query());
        ResourceDocument document = reader.readChange(route.type(), route.id(), body);
        ResourceResult result = writer.update(document, route.key(), query)
                .orElseThrow(Route.notFound(Route.noResource(route.type(), route.id())));
        Links links = request.place().links(request.path());
        return Reply.document(200, request.place().documents().single(links, query, result));
    }

    Reply delete(Route.One route, Request request) {
        parser.parse(route.type(), Endpoint.NOTHING, request.query());
        if (!writer.delete(route.type(), route.key())) {
            throw Route.notFound(Route.noResource(route.type(), route.id())).get();
        }
        return Reply.empty(204);
    }

    Reply link(Route.Linkage route, Request request, byte[] body) {
        parser.parse(route.type(), Endpoint.NOTHING, request.query());
        Membership membership = switch (request.method()) {
            case "POST" -> Membership.ADD;
            case "DELETE" -> Membership.REMOVE;
            default -> Membership.REPLACE;
        };
        Linkage linkage = reader.readLinkage(route.relationship(), body);
        KeyValue key = route.key();
        if (!writer.link(route.type(), key, route.relationship(), new Link(linkage, membership))) {
            throw Route.notFound(Route.noResource(route.type(), route.id())).get();
        }
        return Reply.empty(204);
    }
}
