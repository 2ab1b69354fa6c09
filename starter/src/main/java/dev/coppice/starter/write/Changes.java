package dev.coppice.starter.write;

import dev.coppice.jsonapi.Attribute;
import dev.coppice.jsonapi.Key;
import dev.coppice.jsonapi.KeyValue;
import dev.coppice.jsonapi.Linkage;
import dev.coppice.jsonapi.Membership;
import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.ProblemException;
import dev.coppice.jsonapi.Relationship;
import dev.coppice.jsonapi.ResourceDocument;
import dev.coppice.jsonapi.ResourceId;
import dev.coppice.jsonapi.ResourceType;
import dev.coppice.jsonapi.query.Query;
import dev.coppice.starter.mapping.ApiModel;
import dev.coppice.starter.mapping.StoredField;
import dev.coppice.starter.mapping.StoredType;
import dev.coppice.starter.rows.ResourceReader;
import dev.coppice.starter.rows.ResourceResult;
import dev.coppice.starter.write.AttemptFailed.Attempt;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What one request does to resources, inside one transaction. Each change is sent to the database before the next. */
public final class Changes {

    private final ApiModel model;
    private final ResourceReader reader;
    private final UnitOfWork unit;

    Changes(ApiModel model, ResourceReader reader, UnitOfWork unit) {
        this.model = model;
        this.reader = reader;
        this.unit = unit;
    }

    /** A change of one relationship. */
    public record Link(Linkage linkage, Membership membership) {}

    /** Keeps others from changing a resource until all changes are made. */
    public void lock(ResourceType resourceType, KeyValue key) {
        StoredType type = model.stored(resourceType);
        if (type.rows().isTable()) {
            unit.onConnection(connection -> reader.lockedVersion(connection, resourceType, key));
        } else {
            attempt(new Attempt.Writing(type, key, null), () -> find(type, key));
        }
    }

    /**
     * Makes sure that a resource, if there is one, has a version that the client knows. Its row is locked, so that the
     * version stays true until all changes are made.
     */
    public void expect(ResourceType type, KeyValue key, Expectation expected) {
        switch (expected) {
            case Expectation.Any any -> {}
            case Expectation.OneOf(List<String> versions, Problem.Source source) -> {
                Optional<String> version = lockedVersion(type, key);
                if (version.isPresent() && !versions.contains(version.get())) {
                    throw new ProblemException(stale(type, key, source));
                }
            }
            case Expectation.NoneOf(boolean everything, List<String> versions, Problem.Source source) -> {
                Optional<String> version = lockedVersion(type, key);
                if (version.isPresent() && (everything || versions.contains(version.get()))) {
                    throw new ProblemException(unwanted(type, key, source));
                }
            }
        }
    }

    private Optional<String> lockedVersion(ResourceType type, KeyValue key) {
        boolean readingLocks = model.stored(type).rows().isTable();
        if (!readingLocks) {
            lock(type, key);
        }
        return unit.onConnection(connection -> reader.lockedVersion(connection, type, key));
    }

    private static Problem unwanted(ResourceType type, KeyValue key, Problem.Source source) {
        String detail = "The resource '%s' of type '%s' has a version that the request rules out"
                .formatted(ResourceId.encode(type.key(), key), type.name());
        return new Problem(ProblemCode.STALE, detail, source, null, Map.of());
    }

    private static Problem stale(ResourceType type, KeyValue key, Problem.Source source) {
        String detail = "The resource '%s' of type '%s' was changed since it was read; read it again"
                .formatted(ResourceId.encode(type.key(), key), type.name());
        return new Problem(ProblemCode.STALE, detail, source, null, Map.of());
    }

    /** Creates a resource; its key, as the database gave it where it does. */
    public KeyValue create(ResourceDocument document) {
        StoredType type = model.stored(document.type());
        return attempt(new Attempt.Writing(type, null, document), () -> {
            Object entity = type.newEntity();
            setKey(type, entity, document);
            setFields(type, entity, document);
            checkKey(type, entity, document);
            unit.create(entity);
            return type.keyOf(entity);
        });
    }

    /** Changes what a document mentions of a resource; false if there is none with this key. */
    public boolean update(ResourceDocument document, KeyValue key) {
        StoredType type = model.stored(document.type());
        return attempt(new Attempt.Writing(type, key, document), () -> {
            Optional<Object> entity = find(type, key);
            entity.ifPresent(found -> {
                replaceUnreadable(type, found, document, key);
                setFields(type, found, document);
                checkUnchangedKey(type, found, key);
                unit.send();
            });
            return entity.isPresent();
        });
    }

    /** Deletes a resource; false if there is none with this key. */
    public boolean delete(ResourceType resourceType, KeyValue key) {
        StoredType type = model.stored(resourceType);
        return attempt(new Attempt.Deleting(type, key), () -> {
            Optional<Object> entity = find(type, key);
            entity.ifPresent(found -> unit.delete(type, found));
            return entity.isPresent();
        });
    }

    /** Changes one relationship; false if there is no resource with this key. */
    public boolean link(ResourceType resourceType, KeyValue key, Relationship relationship, Link link) {
        StoredType type = model.stored(resourceType);
        return attempt(new Attempt.Linking(type, key, relationship, link.linkage()), () -> {
            Optional<Object> entity = find(type, key);
            entity.ifPresent(found -> {
                new Linking(model, unit, reader, "/data").apply(type, found, relationship, link);
                checkUnchangedKey(type, found, key);
                unit.send();
            });
            return entity.isPresent();
        });
    }

    /** Takes a key in the same transaction, before the first change. */
    public void take(KeptAnswers answers, String key, byte[] request) {
        unit.onConnection(connection -> {
            answers.take(connection, key, request);
            return true;
        });
    }

    /** Keeps the answer in the same transaction, after the last change. */
    public void keep(KeptAnswers answers, String key, KeptAnswer answer) {
        unit.onConnection(connection -> {
            answers.keep(connection, key, answer);
            return true;
        });
    }

    /** After the last change: what follows from all of them joins them. */
    public void complete() {
        unit.complete();
    }

    /** A resource as it is stored now; empty if there is none with this key. */
    public Optional<ResourceResult> stored(ResourceType type, KeyValue key, Query query) {
        return unit.onConnection(connection -> reader.one(connection, type, key, query));
    }

    private <T> T attempt(Attempt attempt, Supplier<T> work) {
        unit.begin();
        try {
            return work.get();
        } catch (ProblemException refused) {
            throw refused;
        } catch (RuntimeException failure) {
            throw new AttemptFailed(attempt, failure, "");
        }
    }

    /** Collations may find rows whose keys are spelled otherwise. */
    private Optional<Object> find(StoredType type, KeyValue key) {
        return Optional.ofNullable(unit.findToChange(type, List.of(key)).get(key));
    }

    private void setKey(StoredType type, Object entity, ResourceDocument document) {
        Key key = type.type().key();
        if (key.origin() != Key.Origin.ASSIGNED) {
            return;
        }
        String id = document.id();
        if (id == null) {
            if (!key.isComposite()) {
                throw new ProblemException(Problem.of(
                                ProblemCode.MISSING_VALUE,
                                "Ids of '%s' are given by the client; send 'id'".formatted(type.name()))
                        .atPointer("/data"));
            }
            return;
        }
        KeyValue value = ResourceId.decode(key, id).orElseThrow();
        if (!unit.find(type, List.of(value), reader).isEmpty()) {
            throw alreadyThere(type, id);
        }
        type.setKey(entity, value);
    }

    private static ProblemException alreadyThere(StoredType type, String id) {
        return new ProblemException(Problem.of(
                        ProblemCode.ALREADY_EXISTS,
                        "There is a resource '%s' of type '%s' already".formatted(id, type.name()))
                .atPointer("/data/id"));
    }

    private void setFields(StoredType type, Object entity, ResourceDocument document) {
        document.attributes().forEach((name, value) -> {
            Attribute attribute = type.type().attribute(name);
            StoredField.Value field = type.value(attribute);
            field.member().set(entity, field.coding().write(value));
        });
        document.relationships().forEach((name, linkage) -> {
            Relationship relationship = type.type().relationship(name);
            String pointer = "/data/relationships/" + name + "/data";
            new Linking(model, unit, reader, pointer)
                    .apply(type, entity, relationship, new Link(linkage, Membership.REPLACE));
        });
    }

    /**
     * What is stored and cannot be read is nothing, or something else, to Hibernate, which writes only what differs: where
     * that is just what is sent, it has to be told.
     */
    private void replaceUnreadable(StoredType type, Object entity, ResourceDocument document, KeyValue key) {
        Set<String> same = new HashSet<>();
        document.attributes().forEach((name, value) -> {
            StoredField.Value field = type.value(type.type().attribute(name));
            if (Objects.equals(field.member().get(entity), field.coding().write(value))) {
                same.add(name);
            }
        });
        if (!same.isEmpty()) {
            unit.onConnection(connection -> reader.unreadable(connection, type.type(), key, same))
                    .forEach(name -> unit.writeAnyway(
                            entity, type.value(type.type().attribute(name)).path()));
        }
    }

    /** Parts of a key may come from the id, from attributes and from relationships; they have to agree. */
    private static void checkKey(StoredType type, Object entity, ResourceDocument document) {
        String id = document.id();
        if (id == null || type.type().key().origin() != Key.Origin.ASSIGNED) {
            return;
        }
        String made = ResourceId.encode(type.type().key(), type.keyOf(entity));
        if (!made.equals(id)) {
            throw new ProblemException(Problem.of(
                            ProblemCode.ID_CONFLICT,
                            "The id is '%s', but attributes and relationships make it '%s'".formatted(id, made))
                    .atPointer("/data/id"));
        }
    }

    private static void checkUnchangedKey(StoredType type, Object entity, KeyValue key) {
        if (type.type().key().isComposite() && !type.keyOf(entity).equals(key)) {
            throw new ProblemException(
                    Problem.of(ProblemCode.READ_ONLY, "The change would give the resource another id")
                            .atPointer("/data"));
        }
    }
}
