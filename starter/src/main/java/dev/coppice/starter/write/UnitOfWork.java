package dev.coppice.starter.write;

import dev.coppice.jsonapi.KeyValue;
import dev.coppice.starter.mapping.ApiModel;
import dev.coppice.starter.mapping.StoredField;
import dev.coppice.starter.mapping.StoredType;
import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.bytecode.enhance.spi.LazyPropertyInitializer;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.SessionImplementor;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one request changes, in one transaction. Each change is sent before the next one begins, so that the
 * database meets them in the order of the request; {@link #complete} is the one place where what follows from all of them
 * is worked out.
 */
public final class UnitOfWork {

    private final ApiModel model;
    private final Session session;

    public UnitOfWork(ApiModel model, Session session) {
        this.model = model;
        this.session = session;
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
    List<?> find(StoredType type, Collection<KeyValue> keys) {
        return new EntityQuery(session, LockMode.READ).withKeys(type, keys);
    }

    /**
     * The entities with these keys, to be changed. Until the end of the work nobody else changes their rows: what is checked
     * and compared with a version is what is written over.
     */
    List<?> findToChange(StoredType type, Collection<KeyValue> keys) {
        return new EntityQuery(session, LockMode.PESSIMISTIC_WRITE).withKeys(type, keys);
    }

    /** The entities that a to-many relationship of an entity leads to, to be changed. */
    List<?> findRelated(StoredType parent, StoredField.ToMany toMany, KeyValue key) {
        return new EntityQuery(session, LockMode.PESSIMISTIC_WRITE)
                .related(parent, toMany, key, model.target(toMany.relationship()));
    }

    /** After the last change, before anything is read that depends on them. */
    void complete() {
        send();
    }
}
