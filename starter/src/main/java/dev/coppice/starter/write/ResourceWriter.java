package dev.coppice.starter.write;

import dev.coppice.jsonapi.Attribute;
import dev.coppice.jsonapi.Key;
import dev.coppice.jsonapi.KeyValue;
import dev.coppice.jsonapi.Linkage;
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
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Creates, changes and deletes resources: all of a request or nothing of it. Answers with what is stored afterwards. */
public final class ResourceWriter {

    private final ApiModel model;
    private final UnitsOfWork units;
    private final ResourceReader reader;
    private final Violations violations;

    public ResourceWriter(ApiModel model, UnitsOfWork units, ResourceReader reader, Violations violations) {
        this.model = model;
        this.units = units;
        this.reader = reader;
        this.violations = violations;
    }

    /** What happens to the members of a to-many relationship. */
    public enum Membership {
        REPLACE,
        ADD,
        REMOVE
    }

    /** The new resource as it is stored. */
    public ResourceResult create(ResourceDocument document, Query query) {
        StoredType type = model.stored(document.type());
        return run(type, document, unit -> {
            Object entity = newEntity(type);
            setKey(unit, type, entity, document);
            setFields(unit, type, entity, document);
            checkKey(type, entity, document);
            unit.create(entity);
            unit.complete();
            return stored(unit, type, type.keyOf(entity), query);
        });
    }

    /** The changed resource as it is stored; empty if there is none with this key. */
    public Optional<ResourceResult> update(ResourceDocument document, KeyValue key, Query query) {
        StoredType type = model.stored(document.type());
        return run(type, document, unit -> {
            Optional<Object> entity = find(unit, type, key);
            entity.ifPresent(found -> {
                setFields(unit, type, found, document);
                checkUnchangedKey(type, found, key);
                unit.complete();
            });
            return entity.map(found -> stored(unit, type, key, query));
        });
    }

    /** Whether there was such a resource. */
    public boolean delete(ResourceType resourceType, KeyValue key) {
        StoredType type = model.stored(resourceType);
        try {
            return units.run(unit -> {
                Optional<Object> entity = find(unit, type, key);
                entity.ifPresent(found -> {
                    unit.delete(found);
                    unit.complete();
                });
                return entity.isPresent();
            });
        } catch (RuntimeException failure) {
            throw violations.whileDeleting(type, key, failure);
        }
    }

    /** Changes one relationship; false if there is no resource with this key. */
    public boolean link(ResourceType resourceType, KeyValue key, Relationship relationship, Link link) {
        StoredType type = model.stored(resourceType);
        try {
            return units.run(unit -> {
                Optional<Object> entity = find(unit, type, key);
                entity.ifPresent(found -> {
                    new Linking(model, unit, "/data").apply(type, found, relationship, link);
                    checkUnchangedKey(type, found, key);
                    unit.complete();
                });
                return entity.isPresent();
            });
        } catch (RuntimeException failure) {
            throw violations.whileWriting(type, null, failure);
        }
    }

    /** A change of one relationship. */
    public record Link(Linkage linkage, Membership membership) {}

    private <T> T run(StoredType type, ResourceDocument document, Function<UnitOfWork, T> work) {
        try {
            return units.run(work);
        } catch (RuntimeException failure) {
            throw violations.whileWriting(type, document, failure);
        }
    }

    private static Optional<Object> find(UnitOfWork unit, StoredType type, KeyValue key) {
        return unit.findToChange(type, List.of(key)).stream()
                .<Object>map(found -> found)
                .findFirst();
    }

    private ResourceResult stored(UnitOfWork unit, StoredType type, KeyValue key, Query query) {
        return unit.session()
                .doReturningWork(connection -> reader.one(connection, type.type(), key, query))
                .orElseThrow();
    }

    private static Object newEntity(StoredType type) {
        try {
            Constructor<?> constructor = type.entity().getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void setKey(UnitOfWork unit, StoredType type, Object entity, ResourceDocument document) {
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
        if (!unit.find(type, List.of(value)).isEmpty()) {
            throw alreadyThere(type, id);
        }
        for (int i = 0; i < type.key().size(); i++) {
            StoredType.KeyPart part = type.key().get(i);
            part.member().set(entity, part.coding().write(value.parts().get(i)));
        }
    }

    private static ProblemException alreadyThere(StoredType type, String id) {
        return new ProblemException(Problem.of(
                        ProblemCode.ALREADY_EXISTS,
                        "There is a resource '%s' of type '%s' already".formatted(id, type.name()))
                .atPointer("/data/id"));
    }

    private void setFields(UnitOfWork unit, StoredType type, Object entity, ResourceDocument document) {
        document.attributes().forEach((name, value) -> {
            Attribute attribute = type.type().attribute(name);
            StoredField.Value field = type.value(attribute);
            field.member().set(entity, field.coding().write(value));
        });
        document.relationships().forEach((name, linkage) -> {
            Relationship relationship = type.type().relationship(name);
            String pointer = "/data/relationships/" + name + "/data";
            new Linking(model, unit, pointer).apply(type, entity, relationship, new Link(linkage, Membership.REPLACE));
        });
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
