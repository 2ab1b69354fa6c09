package dev.coppice.starter.jpa;

import dev.coppice.jsonapi.Relationship;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the rows of a query come from: one entity and the rows joined to it along to-one relationships. */
final class Source {

    static final String ROOT = "r";

    private final ApiModel model;
    private final StoredType root;
    private final Map<List<Relationship>, Place> joined = new LinkedHashMap<>();
    private final StringBuilder joins = new StringBuilder();
    private int inner;

    /** Rows of one type that are known by an alias; those of a join may be missing. */
    record Place(StoredType type, String alias, boolean mayBeMissing) {

        String path(String below) {
            return alias + "." + below;
        }
    }

    Source(ApiModel model, StoredType root) {
        this.model = model;
        this.root = root;
    }

    ApiModel model() {
        return model;
    }

    Place root() {
        return new Place(root, ROOT, false);
    }

    /** The rows at the end of to-one relationships, joined at most once. */
    Place at(List<Relationship> steps) {
        if (steps.isEmpty()) {
            return root();
        }
        Place known = joined.get(steps);
        return known == null ? join(steps) : known;
    }

    /** An alias for a sub-query, which no other part of the query has. */
    String newAlias() {
        inner++;
        return "x" + inner;
    }

    /** All joins, as they follow the entity's alias. */
    String joins() {
        return joins.toString();
    }

    private Place join(List<Relationship> steps) {
        Relationship last = steps.getLast();
        Place before = at(steps.subList(0, steps.size() - 1));
        Place place = new Place(model.target(last), "j" + (joined.size() + 1), true);
        joined.put(List.copyOf(steps), place);
        joins.append(" left join ").append(before.path(last.name())).append(' ').append(place.alias());
        return place;
    }
}
