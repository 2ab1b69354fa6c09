package dev.coppice.starter.admin;

import dev.coppice.admin.check.QueryCheck;
import dev.coppice.jsonapi.Limits;
import dev.coppice.jsonapi.ProblemException;
import dev.coppice.jsonapi.ResourceGraph;
import dev.coppice.jsonapi.query.Endpoint;
import dev.coppice.jsonapi.query.QueryParser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads the queries of a description as the API will, when the app sends them. */
final class GraphQueries implements QueryCheck {

    private final ResourceGraph graph;
    private final QueryParser parser;

    GraphQueries(ResourceGraph graph, Limits limits) {
        this.graph = graph;
        this.parser = new QueryParser(graph, limits);
    }

    @Override
    public Optional<String> complaint(String resource, String expression) {
        String query = "filter=" + URLEncoder.encode(expression, StandardCharsets.UTF_8);
        try {
            parser.parse(graph.type(resource), Endpoint.COLLECTION, query);
            return Optional.empty();
        } catch (ProblemException refused) {
            return Optional.of(refused.problems().getFirst().detail());
        }
    }
}
