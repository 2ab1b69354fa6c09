package dev.coppice.starter.jpa;

import dev.coppice.jsonapi.KeyValue;
import dev.coppice.jsonapi.query.Filter;
import dev.coppice.jsonapi.query.Path;
import dev.coppice.jsonapi.query.Query;
import dev.coppice.jsonapi.query.SortKey;
import dev.coppice.jsonapi.query.SortKey.Direction;
import dev.coppice.starter.jpa.Source.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * One query for rows of a type: its text, built from what a request asks for.
 *
 * <p>Missing values come last in ascending order and first in descending order, on every engine. The key completes the
 * order, so that pages never overlap.
 */
final class RowQuery {

    private final StoredType type;
    private final Query query;
    private final Matching matching;
    private final Source source;
    private @Nullable Function<Conditions, String> restriction;
    private String from;

    RowQuery(ApiModel model, StoredType type, Query query, Matching matching) {
        this.type = type;
        this.query = query;
        this.matching = matching;
        source = new Source(model, type);
        from = entity(type) + " " + Source.ROOT;
    }

    /** Only rows with one of these keys. */
    RowQuery withKeys(Collection<KeyValue> keys) {
        restriction = conditions -> conditions.keyIn(type, Source.ROOT + ".", keys);
        return this;
    }

    /** Only rows that a to-many relationship of these rows leads to. */
    RowQuery relatedTo(StoredType parent, StoredField.ToMany toMany, Collection<KeyValue> parents) {
        String prefix = parentPrefix(parent, toMany);
        restriction = conditions -> conditions.keyIn(parent, prefix, parents);
        return this;
    }

    /** The expressions of the parent's key, after {@link #relatedTo}. */
    List<String> parentKey(StoredType parent, StoredField.ToMany toMany) {
        String prefix = parentPrefix(parent, toMany);
        return parent.key().stream().map(part -> prefix + part.path()).toList();
    }

    private String parentPrefix(StoredType parent, StoredField.ToMany toMany) {
        StoredField back = toMany.inverse() == null ? null : type.fields().get(toMany.inverse());
        boolean inTheRow =
                back instanceof StoredField.ToOne toOne && toOne.linkage() == StoredField.ToOne.Linkage.OWN_COLUMNS;
        if (inTheRow) {
            return Source.ROOT + "." + toMany.inverse() + ".";
        }
        from = entity(parent) + " p join p." + toMany.path() + " " + Source.ROOT;
        return "p.";
    }

    /** The rows of a page, in order. */
    List<StoredRow> page(Session session, long offset, int size) {
        Selection selection = new Selection(type, query, source);
        Hql hql = new Hql();
        String where = where(hql);
        String order = order();
        hql.add(isDistinct() ? "select distinct " : "select ").add(selection.expressions());
        List<@Nullable Object[]> rows = hql.add(from()).add(where).add(order).rows(session, offset, size);
        return rows.stream().map(row -> new StoredRow(selection, row, 0)).toList();
    }

    /** The rows of a page with the key of the parent in front, in the order of the rows. */
    List<@Nullable Object[]> withParents(Session session, Selection selection, List<String> parentKey, int atMost) {
        Hql hql = new Hql();
        String where = where(hql);
        String order = order();
        hql.add("select ").add(String.join(", ", parentKey)).add(", ").add(selection.expressions());
        return hql.add(from()).add(where).add(order).rows(session, 0, atMost);
    }

    Selection selection() {
        return new Selection(type, query, source);
    }

    /** Entities instead of values, to be changed. */
    List<?> entities(Session session) {
        Hql hql = new Hql();
        String where = where(hql);
        hql.add("select ").add(Source.ROOT).add(from()).add(where);
        return hql.entities(session, type.entity());
    }

    long count(Session session) {
        Hql hql = new Hql();
        String where = where(hql);
        if (!isDistinct()) {
            return hql.add("select count(*)").add(from()).add(where).number(session);
        }
        List<String> columns = new ArrayList<>();
        type.key().forEach(part -> columns.add(Source.ROOT + "." + part.path() + " as c" + columns.size()));
        hql.add("select count(*) from (select distinct ").add(String.join(", ", columns));
        return hql.add(from()).add(where).add(") d").number(session);
    }

    private boolean isDistinct() {
        return type.isWholeRow();
    }

    /** Between quotes of HQL, because an entity may be called like one of its words. */
    private static String entity(StoredType type) {
        return "`" + type.entityName() + "`";
    }

    /** After all other parts, because these add joins. */
    private String from() {
        return " from " + from + source.joins();
    }

    private String where(Hql hql) {
        Conditions conditions = new Conditions(source, hql, matching);
        List<String> parts = new ArrayList<>();
        if (restriction != null) {
            parts.add(restriction.apply(conditions));
        }
        boolean filtered = !query.filter().equals(Filter.ALL);
        if (filtered) {
            parts.add(conditions.of(query.filter()));
        }
        return parts.isEmpty() ? "" : " where " + String.join(" and ", parts);
    }

    private String order() {
        Set<String> keys = new LinkedHashSet<>();
        Set<String> expressions = new LinkedHashSet<>();
        for (SortKey key : query.sort()) {
            addSortKey(key, keys, expressions);
        }
        for (StoredType.KeyPart part : type.key()) {
            String expression = Source.ROOT + "." + part.path();
            if (expressions.add(expression)) {
                keys.add(isDistinct() ? expression + " nulls last" : expression);
            }
        }
        return " order by " + String.join(", ", keys);
    }

    private void addSortKey(SortKey key, Set<String> keys, Set<String> expressions) {
        Path path = key.path();
        Place place = source.at(path.steps());
        boolean ascending = key.direction() == Direction.ASCENDING;
        List<String> sorted = switch (path.field()) {
            case Path.Field.Value(var attribute) ->
                List.of(place.path(place.type().value(attribute).path()));
            case Path.Field.Id() ->
                place.type().key().stream().map(part -> place.path(part.path())).toList();
        };
        boolean mayBeNull = place.mayBeMissing() || isDistinct() || mayBeNull(path);
        String nulls = !mayBeNull ? "" : ascending ? " nulls last" : " nulls first";
        for (String expression : sorted) {
            if (expressions.add(expression)) {
                keys.add(expression + (ascending ? " asc" : " desc") + nulls);
            }
        }
    }

    private static boolean mayBeNull(Path path) {
        return path.field() instanceof Path.Field.Value(var attribute) && attribute.mayBeNull();
    }
}
