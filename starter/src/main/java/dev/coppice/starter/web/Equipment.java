package dev.coppice.starter.web;

import dev.coppice.jsonapi.Limits;
import dev.coppice.jsonapi.ResourceGraph;
import dev.coppice.jsonapi.json.DocumentReader;
import dev.coppice.jsonapi.query.QueryParser;
import dev.coppice.starter.CoppiceProperties;
import dev.coppice.starter.grants.PerView;
import dev.coppice.starter.mapping.ApiModel;
import dev.coppice.starter.plan.Versions;
import dev.coppice.starter.rows.ResourceReader;
import dev.coppice.starter.write.BlockingKeys;
import dev.coppice.starter.write.KeptAnswers;
import dev.coppice.starter.write.ResourceWriter;
import dev.coppice.starter.write.UnitsOfWork;
import dev.coppice.starter.write.ViolatedColumns;
import dev.coppice.starter.write.Violations;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;

/**
 * Makes what requests are answered with. Each view of the API has its own, which knows of nothing else; what limits how much
 * goes on at once is the same for all.
 */
final class Equipment {

    private final Parts parts;
    private final CoppiceProperties properties;
    private final PerView<Places> places;
    private final Semaphore exports;

    /** What all have in common. */
    record Parts(EntityManagerFactory entityManagers, DataSource dataSource, UnitsOfWork units, KeptAnswers answers) {}

    Equipment(Parts parts, CoppiceProperties properties, PerView<Places> places) {
        this.parts = parts;
        this.properties = properties;
        this.places = places;
        exports = new Semaphore(properties.exports().atOnce());
    }

    /** What answers are made with, for those who see a model. */
    ApiHandler.Services of(ApiModel model) {
        ResourceGraph graph = model.graph();
        Limits limits = ApiAutoConfiguration.limits(properties.limits());
        ResourceReader reader = new ResourceReader(
                model,
                parts.entityManagers(),
                parts.dataSource(),
                limits,
                properties.limits().statement(),
                versionsInLists(properties.writes().ifMatch()));
        QueryParser parser = new QueryParser(graph, limits);
        DocumentReader bodies =
                new DocumentReader(graph, limits, properties.bodies().members());
        Preconditions preconditions = new Preconditions(properties.writes().ifMatch());
        Once once = new Once(writer(model, reader), parts.answers());
        return new ApiHandler.Services(
                graph,
                places.of(model),
                new Fetching(graph, parser, reader, limits.page()),
                new Exporting(parser, reader, properties.exports(), exports),
                new Writing(parser, bodies, once, preconditions),
                new Operating(bodies, once, preconditions));
    }

    private ResourceWriter writer(ApiModel model, ResourceReader reader) {
        Violations violations = new Violations(
                model, reader, new ViolatedColumns(parts.dataSource()), new BlockingKeys(parts.dataSource()));
        return new ResourceWriter(model, parts.units(), reader, violations);
    }

    /** Whoever has to name the version that a change is based on finds it in each list, whatever it shows besides. */
    private static Versions versionsInLists(CoppiceProperties.Writes.IfMatch need) {
        return switch (need) {
            case OPTIONAL -> Versions.WHERE_AT_HAND;
            case REQUIRED -> Versions.ALWAYS;
        };
    }
}
