package dev.coppice.starter.jpa;

import dev.coppice.jsonapi.KeyValue;
import dev.coppice.jsonapi.query.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;

/**
 * Everything that one request changes, in one transaction. Changes are collected as entities; nothing is sent to the
 * database before {@link #complete}, the one place where what follows from the changes is worked out.
 */
final class UnitOfWork {

    private final ApiModel model;
    private final Session session;
    private final Matching matching;
    private final List<Object> created = new ArrayList<>();
    private final List<Object> deleted = new ArrayList<>();

    UnitOfWork(ApiModel model, Session session, Matching matching) {
        this.model = model;
        this.session = session;
        this.matching = matching;
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

    /** The entities with these keys, to be changed. */
    List<?> find(StoredType type, Collection<KeyValue> keys) {
        return new RowQuery(model, type, Query.none(), matching).withKeys(keys).entities(session);
    }

    /** The entities that a to-many relationship of an entity leads to. */
    List<?> findRelated(StoredType parent, StoredField.ToMany toMany, KeyValue key) {
        return new RowQuery(model, model.target(toMany.relationship()), Query.none(), matching)
                .relatedTo(parent, toMany, List.of(key))
                .entities(session);
    }

    /** Writes all changes, after everything that follows from them has joined them. */
    void complete() {
        created.forEach(session::persist);
        deleted.forEach(session::remove);
        session.flush();
    }
}
