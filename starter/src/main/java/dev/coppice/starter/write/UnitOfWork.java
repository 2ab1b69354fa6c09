package dev.coppice.starter.write;

import dev.coppice.jsonapi.KeyValue;
import dev.coppice.starter.mapping.ApiModel;
import dev.coppice.starter.mapping.StoredField;
import dev.coppice.starter.mapping.StoredType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hibernate.LockMode;
import org.hibernate.Session;

/**
 * Everything that one request changes, in one transaction. Changes are collected as entities; nothing is sent to the
 * database before {@link #complete}, the one place where what follows from the changes is worked out.
 */
public final class UnitOfWork {

    private final ApiModel model;
    private final Session session;
    private final List<Object> created = new ArrayList<>();
    private final List<Object> deleted = new ArrayList<>();

    public UnitOfWork(ApiModel model, Session session) {
        this.model = model;
        this.session = session;
    }

    Session session() {
        return session;
    }

    void create(Object entity) {
        created.add(entity);
    }

    void delete(Object entity) {
        deleted.add(entity);
    }

    /** The entities with these keys, to be pointed at. */
    List<?> find(StoredType type, Collection<KeyValue> keys) {
        return new EntityQuery(session, LockMode.READ).withKeys(type, keys);
    }

    /**
     * The entities with these keys, to be changed. Until the end of the work nobody else changes their rows: a change of one
     * attribute is written with all others, and must not undo what somebody else does to these meanwhile.
     */
    List<?> findToChange(StoredType type, Collection<KeyValue> keys) {
        return new EntityQuery(session, LockMode.PESSIMISTIC_WRITE).withKeys(type, keys);
    }

    /** The entities that a to-many relationship of an entity leads to, to be changed. */
    List<?> findRelated(StoredType parent, StoredField.ToMany toMany, KeyValue key) {
        return new EntityQuery(session, LockMode.PESSIMISTIC_WRITE)
                .related(parent, toMany, key, model.target(toMany.relationship()));
    }

    /** Writes all changes, after everything that follows from them has joined them. */
    void complete() {
        created.forEach(session::persist);
        deleted.forEach(session::remove);
        session.flush();
    }
}
