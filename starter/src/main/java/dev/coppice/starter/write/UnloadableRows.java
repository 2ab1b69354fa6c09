package dev.coppice.starter.write;

import dev.coppice.jsonapi.CountPolicy;
import dev.coppice.jsonapi.KeyValue;
import dev.coppice.jsonapi.Linkage;
import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.Reference;
import dev.coppice.jsonapi.Relationship;
import dev.coppice.jsonapi.ResourceId;
import dev.coppice.jsonapi.ResourceIdentifier;
import dev.coppice.jsonapi.query.Filter;
import dev.coppice.jsonapi.query.Page;
import dev.coppice.jsonapi.query.Query;
import dev.coppice.starter.mapping.ApiModel;
import dev.coppice.starter.mapping.StoredField;
import dev.coppice.starter.mapping.StoredType;
import dev.coppice.starter.rows.ResourceReader;
import dev.coppice.starter.rows.ResourceResult;
import dev.coppice.starter.rows.StoredRow;
import dev.coppice.starter.write.AttemptFailed.Attempt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.PropertyAccessException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the row that kept Hibernate from loading what a change needs, because something is stored there that is no value of
 * its type. It reads rows as documents show them, which is possible with any row.
 */
final class UnloadableRows {

    /** Of the members of a relationship, so many are looked at. */
    private static final int MEMBERS = 1_000;

    private final ApiModel model;
    private final ResourceReader reader;

    UnloadableRows(ApiModel model, ResourceReader reader) {
        this.model = model;
        this.reader = reader;
    }

    /** @param pointer to where the request names the resource; null where it does not */
    private record Row(
            StoredType type, StoredRow stored, @Nullable String pointer) {

        boolean isOdd() {
            return !stored.unreadable().isEmpty();
        }
    }

    /** What to tell of an attempt that failed; empty if nothing that it has to do with is the reason. */
    Optional<Problem> problem(Attempt attempt, RuntimeException failure) {
        return unreadable(attempt).or(() -> missing(attempt.type(), failure));
    }

    private Optional<Problem> unreadable(Attempt attempt) {
        List<Row> itself = attempt.key() == null ? List.of() : row(attempt.type(), attempt.key(), null);
        if (itself.stream().anyMatch(Row::isOdd)) {
            return Optional.of(ofItself(itself.getFirst().stored().unreadable()));
        }
        List<Row> others = others(attempt);
        List<Row> partners = new ArrayList<>();
        itself.forEach(row -> partners.addAll(partners(row)));
        others.forEach(row -> partners.addAll(partners(row)));
        others.addAll(partners);
        return others.stream().filter(Row::isOdd).findFirst().map(UnloadableRows::ofAnother);
    }

    private static Problem ofItself(List<String> fields) {
        return Problem.of(
                        ProblemCode.CONFLICT,
                        "What is stored for %s cannot be read as a value; mend it in the database first"
                                .formatted(fields))
                .with("fields", fields);
    }

    /** Fields of primitive types cannot be without a value. */
    private static Optional<Problem> missing(StoredType type, RuntimeException failure) {
        Throwable at = failure;
        while (at != null && !(at instanceof PropertyAccessException)) {
            at = at.getCause();
        }
        if (!(at instanceof PropertyAccessException access)) {
            return Optional.empty();
        }
        return type.fields().values().stream()
                .filter(field -> field instanceof StoredField.Value value
                        && access.getPersistentClass().isAssignableFrom(type.entity())
                        && value.path().equals(access.getPropertyName()))
                .map(field ->
                        ofItself(List.of(((StoredField.Value) field).attribute().name())))
                .findFirst();
    }

    private static Problem ofAnother(Row row) {
        String id = row.stored().id();
        Problem problem = Problem.of(
                        ProblemCode.CONFLICT,
                        "What is stored for %s of the resource '%s' of type '%s' cannot be read as a value; mend it in the database first"
                                .formatted(
                                        row.stored().unreadable(),
                                        id,
                                        row.type().name()))
                .with("fields", row.stored().unreadable())
                .with("type", row.type().name())
                .with("id", id);
        return row.pointer() == null ? problem : problem.atPointer(row.pointer());
    }

    /** Those that the request names, and those that are members of what it changes. */
    private List<Row> others(Attempt attempt) {
        List<Row> others = new ArrayList<>();
        switch (attempt) {
            case Attempt.Writing(StoredType type, KeyValue key, var document) -> {
                if (document != null) {
                    document.relationships().forEach((name, linkage) -> {
                        Relationship relationship = type.type().relationship(name);
                        String pointer = "/data/relationships/" + name + "/data";
                        others.addAll(targets(relationship, linkage, pointer));
                        others.addAll(members(type, key, relationship, pointer));
                    });
                }
            }
            case Attempt.Linking(StoredType type, KeyValue key, Relationship relationship, Linkage linkage) -> {
                others.addAll(targets(relationship, linkage, "/data"));
                others.addAll(members(type, key, relationship, "/data"));
            }
            case Attempt.Deleting(StoredType type, KeyValue key) ->
                type.type()
                        .relationships()
                        .forEach(relationship -> others.addAll(members(type, key, relationship, null)));
        }
        return others;
    }

    private List<Row> targets(Relationship relationship, Linkage linkage, String pointer) {
        StoredType target = model.target(relationship);
        return switch (linkage) {
            case Linkage.ToOne(Reference reference) -> reference == null ? List.of() : row(target, reference, pointer);
            case Linkage.ToMany(List<Reference> references) -> {
                List<Row> rows = new ArrayList<>();
                for (int i = 0; i < references.size(); i++) {
                    rows.addAll(row(target, references.get(i), pointer + "/" + i));
                }
                yield rows;
            }
        };
    }

    private List<Row> members(
            StoredType type, @Nullable KeyValue key, Relationship relationship, @Nullable String pointer) {
        if (key == null || !relationship.isToMany()) {
            return List.of();
        }
        Query first = new Query(
                Filter.ALL, List.of(), new Page.Offset(0, MEMBERS), null, Map.of(), CountPolicy.NONE, null, Map.of());
        return rows(relationship, reader.relatedPage(type.type(), key, relationship, first), pointer);
    }

    /** Where one row leads to one other, Hibernate may load both. */
    private List<Row> partners(Row row) {
        List<Row> partners = new ArrayList<>();
        for (Relationship relationship : row.type().type().relationships()) {
            if (!relationship.isToMany()) {
                Optional<ResourceResult> found =
                        reader.related(row.type().type(), row.stored().key(), relationship, Query.none());
                partners.addAll(rows(relationship, found, row.pointer()));
            }
        }
        return partners;
    }

    private List<Row> rows(Relationship relationship, Optional<ResourceResult> found, @Nullable String pointer) {
        StoredType target = model.target(relationship);
        return found.map(ResourceResult::primary).orElse(List.of()).stream()
                .map(row -> new Row(target, row, pointer))
                .toList();
    }

    private List<Row> row(StoredType type, Reference reference, String pointer) {
        return reference instanceof ResourceIdentifier(String name, String id)
                ? ResourceId.decode(type.type().key(), id)
                        .map(key -> row(type, key, pointer))
                        .orElse(List.of())
                : List.of();
    }

    private List<Row> row(StoredType type, KeyValue key, @Nullable String pointer) {
        return reader.one(type.type(), key, Query.none()).map(ResourceResult::primary).orElse(List.of()).stream()
                .map(row -> new Row(type, row, pointer))
                .toList();
    }
}
