package dev.coppice.starter.rows;

import dev.coppice.jsonapi.KeyValue;
import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.ProblemException;
import dev.coppice.jsonapi.Relationship;
import dev.coppice.jsonapi.query.Include;
import dev.coppice.jsonapi.query.Query;
import dev.coppice.starter.mapping.ApiModel;
import dev.coppice.starter.mapping.StoredField;
import dev.coppice.starter.mapping.StoredType;
import dev.coppice.starter.plan.Plans;
import dev.coppice.starter.plan.RowPlan;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is included: one statement for each path, whatever the number of resources, as long as the keys are single
 * columns. Keys of several columns are asked for in groups, because engines limit how much a condition may hold.
 */
final class Includes {

    private static final int GROUP = 300;

    private final ApiModel model;
    private final Plans plans;
    private final Database database;
    private final Connection connection;
    private final Query query;
    private final int limit;
    private final Map<String, Map<KeyValue, StoredRow>> known = new LinkedHashMap<>();
    private final List<StoredRow> included = new ArrayList<>();

    /** @param reader has the model and says how many resources may come along */
    Includes(ResourceReader reader, Connection connection, Query query) {
        model = reader.model();
        plans = reader.plans();
        database = reader.database();
        limit = reader.includeLimit();
        this.connection = connection;
        this.query = Query.none().including(query.include()).showing(query.fields());
    }

    List<StoredRow> of(List<StoredRow> primary) {
        primary.forEach(this::remember);
        follow(primary, query.includes());
        return included;
    }

    private void follow(List<StoredRow> parents, List<Include> includes) {
        for (Include include : includes) {
            if (!parents.isEmpty()) {
                follow(targets(parents, include.relationship()), include.then());
            }
        }
    }

    private List<StoredRow> targets(List<StoredRow> parents, Relationship relationship) {
        return relationship.isToMany() ? toMany(parents, relationship) : toOne(parents, relationship);
    }

    private List<StoredRow> toOne(List<StoredRow> parents, Relationship relationship) {
        StoredType type = model.target(relationship);
        Set<KeyValue> wanted = new LinkedHashSet<>();
        for (StoredRow parent : parents) {
            KeyValue key = parent.toOne(relationship);
            if (key != null) {
                wanted.add(key);
            }
        }
        Map<KeyValue, StoredRow> there = rowsOf(type);
        List<KeyValue> missing =
                wanted.stream().filter(key -> !there.containsKey(key)).toList();
        for (List<KeyValue> group : groups(type, missing)) {
            RowPlan plan = plans.of(type, query).withKeys(group);
            for (@Nullable Object[] row : database.rows(connection, plan.page(0, room()))) {
                include(new StoredRow(plan.selection(), row, 0));
            }
        }
        return wanted.stream().filter(there::containsKey).map(there::get).toList();
    }

    private List<StoredRow> toMany(List<StoredRow> parents, Relationship relationship) {
        StoredType parentType = model.stored(parents.getFirst().type());
        Map<KeyValue, List<StoredRow>> links = new LinkedHashMap<>();
        parents.forEach(parent -> links.put(parent.key(), new ArrayList<>()));
        Set<StoredRow> targets = new LinkedHashSet<>();
        for (List<KeyValue> group : groups(parentType, links.keySet())) {
            readToMany(parentType, relationship, group, links).forEach(targets::add);
        }
        parents.forEach(parent -> parent.link(relationship, links.getOrDefault(parent.key(), List.of())));
        return List.copyOf(targets);
    }

    private List<StoredRow> readToMany(
            StoredType parentType,
            Relationship relationship,
            Collection<KeyValue> parents,
            Map<KeyValue, List<StoredRow>> links) {
        StoredType type = model.target(relationship);
        StoredField.ToMany toMany = (StoredField.ToMany) parentType.field(relationship);
        RowPlan plan = plans.of(type, query).relatedTo(parentType, toMany, parents);
        List<StoredRow> found = new ArrayList<>();
        int atMost = room() + rowsOf(type).size();
        for (@Nullable Object[] row : database.rows(connection, plan.withParents(atMost))) {
            KeyValue parent = parentType.keyOf(row, 0);
            StoredRow read = include(new StoredRow(plan.selection(), row, plan.parentColumns()));
            if (parent != null) {
                links.computeIfAbsent(parent, key -> new ArrayList<>()).add(read);
            }
            found.add(read);
        }
        return found;
    }

    /** One row for each resource: that which came first. */
    private StoredRow include(StoredRow row) {
        Map<KeyValue, StoredRow> there = rowsOf(model.stored(row.type()));
        StoredRow first = there.putIfAbsent(row.key(), row);
        if (first != null) {
            return first;
        }
        included.add(row);
        if (included.size() > limit) {
            throw new ProblemException(Problem.of(
                            ProblemCode.LIMIT_EXCEEDED,
                            "More than %d resources would be included; ask for a smaller page or fewer paths"
                                    .formatted(limit))
                    .atParameter("include")
                    .with("limit", limit));
        }
        return row;
    }

    private void remember(StoredRow row) {
        rowsOf(model.stored(row.type())).putIfAbsent(row.key(), row);
    }

    private Map<KeyValue, StoredRow> rowsOf(StoredType type) {
        return known.computeIfAbsent(type.name(), name -> new LinkedHashMap<>());
    }

    /** One more than allowed, so that it shows when there are too many. */
    private int room() {
        return limit - included.size() + 1;
    }

    private static List<List<KeyValue>> groups(StoredType type, Collection<KeyValue> keys) {
        List<KeyValue> all = List.copyOf(keys);
        if (all.isEmpty()) {
            return List.of();
        }
        if (type.key().size() == 1) {
            return List.of(all);
        }
        List<List<KeyValue>> groups = new ArrayList<>();
        for (int from = 0; from < all.size(); from += GROUP) {
            groups.add(all.subList(from, Math.min(from + GROUP, all.size())));
        }
        return groups;
    }
}
