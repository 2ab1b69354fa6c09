package dev.coppice.starter.write;

import dev.coppice.jsonapi.KeyValue;
import dev.coppice.starter.jpa.DatabaseTrouble;
import dev.coppice.starter.mapping.ApiModel;
import dev.coppice.starter.mapping.StoredField;
import dev.coppice.starter.mapping.StoredType;
import dev.coppice.starter.rows.ResourceReader;
import dev.coppice.starter.write.NotLoaded.Purpose;
import java.sql.Connection;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.Hibernate;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.bytecode.enhance.spi.LazyPropertyInitializer;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.LazyInitializer;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one request changes, in one transaction. Each change is sent before the next one begins, so that the
 * database meets them in the order of the request; {@link #complete} is the one place where what follows from all of them
 * is worked out.
 */
public final class UnitOfWork {

    private final ApiModel model;
    private final Session session;
    private final Pointing pointing;

    /** How entities are taken that are only pointed at. */
    enum Pointing {
        /** Loaded, so that the owner's setters find all that they may look at. */
        LOADED,
        /** As references, which point to rows that cannot be loaded, too. */
        BY_REFERENCE
    }

    UnitOfWork(ApiModel model, Session session, Pointing pointing) {
        this.model = model;
        this.session = session;
        this.pointing = pointing;
    }

    Session session() {
        return session;
    }

    <T> T onConnection(Function<Connection, T> work) {
        return session.doReturningWork(work::apply);
    }

    /** Before a change: what earlier ones read without a lock may be old, and must not be written. */
    void begin() {
        session.clear();
    }

    void create(Object entity) {
        session.persist(entity);
        send();
    }

    /**
     * Entities that point back came along with it, because the other end of a one-to-one relationship is always read. What
     * becomes of them is the database's rule, so that nobody has to compare them with an entity that is going. That includes
     * those that whoever asks cannot know about.
     */
    void delete(StoredType type, Object entity) {
        session.remove(entity);
        for (StoredField field : model.stored(type.type()).fields().values()) {
            if (field instanceof StoredField.ToOne toOne && toOne.linkage() == StoredField.ToOne.Linkage.INVERSE) {
                Object pointingBack = toOne.member().get(entity);
                if (pointingBack != null && session.contains(pointingBack)) {
                    session.detach(pointingBack);
                }
            }
        }
        send();
    }

    /** Sends what was changed. */
    void send() {
        session.flush();
    }

    /** Makes sure that an attribute is written, though the value is what Hibernate made of the stored one. */
    void writeAnyway(Object entity, String attribute) {
        EntityEntry entry =
                session.unwrap(SessionImplementor.class).getPersistenceContext().getEntry(entity);
        @Nullable Object[] loaded = entry == null ? null : entry.getLoadedState();
        if (loaded != null) {
            loaded[entry.getPersister().getPropertyIndex(attribute)] = LazyPropertyInitializer.UNFETCHED_PROPERTY;
        }
    }

    /** The entities with these keys, to be pointed at. */
    Map<KeyValue, Object> find(StoredType type, Collection<KeyValue> keys, ResourceReader reader) {
        return switch (pointing) {
            case LOADED ->
                byKey(type, loaded(Purpose.TARGET, () -> new EntityQuery(session, LockMode.READ).withKeys(type, keys)));
            case BY_REFERENCE -> references(type, keys, reader);
        };
    }

    private Map<KeyValue, Object> references(StoredType type, Collection<KeyValue> keys, ResourceReader reader) {
        Map<KeyValue, Object> found = new HashMap<>();
        for (KeyValue key : onConnection(connection -> reader.existing(connection, type.type(), keys))) {
            found.put(key, session.getReference(type.entity(), identifier(type, key)));
        }
        return found;
    }

    /** As Hibernate has it: the attribute itself, or an object of the class of a composite key. */
    private Object identifier(StoredType type, KeyValue key) {
        if (type.key().size() == 1) {
            return Objects.requireNonNull(type.key().getFirst().coding().write(key.single()));
        }
        Object example = type.newEntity();
        type.setKey(example, key);
        SessionImplementor implementor = session.unwrap(SessionImplementor.class);
        return Objects.requireNonNull(implementor
                .getFactory()
                .getMappingMetamodel()
                .getEntityDescriptor(type.entity())
                .getIdentifier(example, implementor));
    }

    /** Whether what an entity points at is a certain one, without loading it. */
    boolean isSame(Object entity, @Nullable Object target) {
        LazyInitializer reference = HibernateProxy.extractLazyInitializer(target);
        return (reference != null && reference.isUninitialized())
                ? session.getIdentifier(entity).equals(reference.getInternalIdentifier())
                : entity.equals(Hibernate.unproxy(target));
    }

    private static Map<KeyValue, Object> byKey(StoredType type, List<?> entities) {
        Map<KeyValue, Object> found = new HashMap<>();
        entities.forEach(entity -> found.put(type.keyOf(entity), entity));
        return found;
    }

    /** The members of a mapped collection, to be changed. */
    <T extends Collection<?>> T members(T collection) {
        loaded(Purpose.CHANGE, () -> {
            Hibernate.initialize(collection);
            return List.of();
        });
        return collection;
    }

    private static List<?> loaded(Purpose purpose, Supplier<List<?>> load) {
        try {
            return load.get();
        } catch (RuntimeException failure) {
            if (DatabaseTrouble.problem(failure).isPresent() || DatabaseTrouble.isLostRace(failure)) {
                throw failure;
            }
            throw new NotLoaded(purpose, failure);
        }
    }

    /**
     * The entities with these keys, to be changed. Until the end of the work nobody else changes their rows: what is checked
     * and compared with a version is what is written over.
     */
    Map<KeyValue, Object> findToChange(StoredType type, Collection<KeyValue> keys) {
        return byKey(
                type,
                loaded(
                        Purpose.CHANGE,
                        () -> new EntityQuery(session, LockMode.PESSIMISTIC_WRITE).withKeys(type, keys)));
    }

    /** The entities that a to-many relationship of an entity leads to, to be changed. */
    List<?> findRelated(StoredType parent, StoredField.ToMany toMany, KeyValue key) {
        return loaded(
                Purpose.CHANGE,
                () -> new EntityQuery(session, LockMode.PESSIMISTIC_WRITE)
                        .related(parent, toMany, key, model.target(toMany.relationship())));
    }

    /** After the last change, before anything is read that depends on them. */
    void complete() {
        send();
    }
}
