package dev.coppice.jsonapi.query;

import dev.coppice.jsonapi.Attribute;
import dev.coppice.jsonapi.CountPolicy;
import dev.coppice.jsonapi.Relationship;
import dev.coppice.jsonapi.ResourceType;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the query string of a request asks for.
 *
 * @param page the effective page of a collection; null where the target is not one
 * @param include what comes along; null if nothing was said about it, empty if nothing shall come along
 * @param fields per type name, the fields asked for
 * @param count how the collection is to be counted; null if nothing was said about it
 * @param aggregation figures that are asked for in place of resources; null for none
 * @param custom the values of parameters that the base specification leaves to implementations
 */
public record Query(
        Filter filter,
        List<SortKey> sort,
        @Nullable Page page,
        @Nullable List<Include> include,
        Map<String, Set<String>> fields,
        @Nullable CountPolicy count,
        @Nullable Aggregation aggregation,
        Map<String, String> custom) {
    public Query {
        sort = List.copyOf(sort);
        include = include == null ? null : List.copyOf(include);
        Map<String, Set<String>> copied = new TreeMap<>();
        fields.forEach((type, names) -> copied.put(type, Collections.unmodifiableSet(new LinkedHashSet<>(names))));
        fields = Collections.unmodifiableMap(copied);
        custom = Collections.unmodifiableMap(new TreeMap<>(custom));
    }

    /** A query that asks for nothing in particular. */
    public static Query none() {
        return new Query(Filter.ALL, List.of(), null, null, Map.of(), null, null, Map.of());
    }

    /** The same query with other resources that come along. */
    public Query including(@Nullable List<Include> others) {
        return new Query(filter, sort, page, others, fields, count, aggregation, custom);
    }

    /** The same query that shows other fields. */
    public Query showing(Map<String, Set<String>> others) {
        return new Query(filter, sort, page, include, others, count, aggregation, custom);
    }

    /** How the collection is counted, which its type says where the request does not. */
    public CountPolicy counting(ResourceType type) {
        return count == null ? type.counting() : count;
    }

    /** Whether each resource of the list is to tell its version, whatever it shows besides. */
    public boolean asksForVersions() {
        return custom.containsKey(QueryParser.VERSIONS);
    }

    /** The page, which the caller knows to be there because the target is a collection. */
    public Page pageOfCollection() {
        if (page == null) {
            throw new IllegalStateException("The target of this query is not a collection");
        }
        return page;
    }

    /** What comes along; nothing if nothing was said. */
    public List<Include> includes() {
        return include == null ? List.of() : include;
    }

    /** Whether an attribute or relationship of a type is to be shown. */
    public boolean shows(ResourceType type, String field) {
        Set<String> chosen = fields.get(type.name());
        return chosen == null || chosen.contains(field);
    }

    /** The attributes of a type that are to be shown, in the type's order. */
    public List<Attribute> shownAttributes(ResourceType type) {
        return type.attributes().stream()
                .filter(attribute -> shows(type, attribute.name()))
                .toList();
    }

    /** The relationships of a type that are to be shown, in the type's order. */
    public List<Relationship> shownRelationships(ResourceType type) {
        return type.relationships().stream()
                .filter(relationship -> shows(type, relationship.name()))
                .toList();
    }
}
