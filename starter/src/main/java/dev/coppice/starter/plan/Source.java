package dev.coppice.starter.plan;

import dev.coppice.jsonapi.Relationship;
import dev.coppice.starter.mapping.ApiModel;
import dev.coppice.starter.mapping.ColumnPair;
import dev.coppice.starter.mapping.StoredColumn;
import dev.coppice.starter.mapping.StoredField;
import dev.coppice.starter.mapping.StoredField.ToMany.Way;
import dev.coppice.starter.mapping.StoredRows;
import dev.coppice.starter.mapping.StoredType;
import dev.coppice.starter.plan.Rows.Joined;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the rows of a statement come from: those of one type, and the rows joined to them along to-one relationships. */
final class Source {

    private static final String ROOT = "r";

    private final ApiModel model;
    private final Place root;
    private final Map<List<Relationship>, Place> joined = new LinkedHashMap<>();
    private final List<Rows> rows = new ArrayList<>();
    private int inner;

    /** Rows of one type that are known by an alias; those of a join may be missing. */
    record Place(StoredType type, String alias, Order.Absence absence) {

        Term.Column column(StoredColumn column) {
            return new Term.Column(alias, column);
        }

        List<Term.Column> key() {
            return type.key().stream().map(part -> column(part.column())).toList();
        }

        boolean mayBeMissing() {
            return absence == Order.Absence.POSSIBLE;
        }
    }

    Source(ApiModel model, StoredType root) {
        this.model = model;
        this.root = new Place(root, ROOT, Order.Absence.IMPOSSIBLE);
        rows.add(new Rows(root.rows(), ROOT, Joined.FIRST, Condition.ALWAYS));
    }

    ApiModel model() {
        return model;
    }

    Place root() {
        return root;
    }

    /** All rows, the first of the root's type. */
    List<Rows> rows() {
        return List.copyOf(rows);
    }

    /** The rows at the end of to-one relationships, joined at most once. */
    Place at(List<Relationship> steps) {
        if (steps.isEmpty()) {
            return root;
        }
        Place known = joined.get(steps);
        return known == null ? join(steps) : known;
    }

    /** An alias which nothing else in the statement has. */
    String newAlias() {
        inner++;
        return "x" + inner;
    }

    /** Rows that have to be there, such as those of a table between two. */
    void require(StoredRows between, String alias, Condition on) {
        rows.add(new Rows(between, alias, Joined.INNER, on));
    }

    private Place join(List<Relationship> steps) {
        Relationship last = steps.getLast();
        Place before = at(steps.subList(0, steps.size() - 1));
        Place place = new Place(model.target(last), "j" + (joined.size() + 1), Order.Absence.POSSIBLE);
        joined.put(List.copyOf(steps), place);
        StoredField.ToOne toOne = (StoredField.ToOne) before.type().field(last);
        rows.add(new Rows(
                place.type().rows(), place.alias(), Joined.LEFT, equal(toOne.on(), before.alias(), place.alias())));
        return place;
    }

    /** The rows that one more step leads to from a place, for a sub-query; the first of them starts it. */
    Reached step(Place from, Relationship relationship, Joined how) {
        Place place = new Place(model.target(relationship), newAlias(), Order.Absence.IMPOSSIBLE);
        return new Reached(
                place,
                switch (from.type().field(relationship)) {
                    case StoredField.ToOne toOne -> direct(toOne.on(), from, place, how);
                    case StoredField.ToMany toMany -> toMany(toMany.way(), from, place, how);
                    case StoredField.Value value -> throw new IllegalStateException(relationship.name());
                });
    }

    private List<Rows> toMany(Way way, Place from, Place place, Joined how) {
        return switch (way) {
            case Way.Direct(List<ColumnPair> on) -> direct(on, from, place, how);
            case Way.Across across -> {
                String between = newAlias();
                yield List.of(
                        new Rows(
                                StoredRows.of(across.table()),
                                between,
                                how,
                                equal(across.near(), from.alias(), between)),
                        new Rows(
                                place.type().rows(),
                                place.alias(),
                                Joined.INNER,
                                equal(across.far(), between, place.alias())));
            }
        };
    }

    private static List<Rows> direct(List<ColumnPair> on, Place from, Place place, Joined how) {
        return List.of(new Rows(place.type().rows(), place.alias(), how, equal(on, from.alias(), place.alias())));
    }

    /** Where a step leads, and the rows that it takes to get there. */
    record Reached(Place place, List<Rows> rows) {}

    static Condition equal(List<ColumnPair> pairs, String here, String there) {
        return Condition.all(pairs.stream()
                .<Condition>map(pair ->
                        new Condition.Equal(new Term.Column(there, pair.there()), new Term.Column(here, pair.here())))
                .toList());
    }
}
