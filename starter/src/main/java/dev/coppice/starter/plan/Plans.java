package dev.coppice.starter.plan;

import dev.coppice.jsonapi.query.Query;
import dev.coppice.starter.mapping.ApiModel;
import dev.coppice.starter.mapping.StoredType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes plans. What is read for resources with all their fields is the same for each request, so it is worked out once for
 * each type. Safe for use by many threads.
 */
public final class Plans {

    private final ApiModel model;
    private final Map<Whole, Selection> selections = new ConcurrentHashMap<>();

    /** Resources with all their fields and nothing besides. */
    private record Whole(String type, Versions versions) {}

    /** Plans for the resources of a model. */
    public Plans(ApiModel model) {
        this.model = model;
    }

    /** What a document needs, and versions where they cost nothing more. */
    public RowPlan of(StoredType type, Query query) {
        return of(type, query, Versions.WHERE_AT_HAND);
    }

    /** What a document needs. */
    public RowPlan of(StoredType type, Query query, Versions versions) {
        Source source = new Source(model, type);
        boolean isWhole = query.fields().isEmpty() && query.includes().isEmpty();
        return new RowPlan(
                source, isWhole ? whole(source, query, versions) : new Selection(query, source, versions), query);
    }

    /** Joins belong to one statement, so that what needs them is not kept. */
    private Selection whole(Source source, Query query, Versions versions) {
        Whole whole = new Whole(source.root().type().name(), versions);
        Selection known = selections.get(whole);
        if (known != null) {
            return known;
        }
        Selection made = new Selection(query, source, versions);
        if (source.rows().size() == 1) {
            selections.put(whole, made);
        }
        return made;
    }
}
