package dev.coppice.starter.write;

import dev.coppice.jsonapi.KeyValue;
import dev.coppice.starter.jpa.SqliteDialect;
import dev.coppice.starter.mapping.StoredField;
import dev.coppice.starter.mapping.StoredType;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.jspecify.annotations.Nullable;

/** Finds entities by their keys. */
final class EntityQuery {

    private final Session session;
    private final LockMode lock;
    private final boolean momentsAreTexts;

    /** @param lock whether others have to wait with their changes of the same rows */
    EntityQuery(Session session, LockMode lock) {
        this.session = session;
        this.lock = lock;
        momentsAreTexts = session.getSessionFactory()
                        .unwrap(SessionFactoryImplementor.class)
                        .getJdbcServices()
                        .getDialect()
                instanceof SqliteDialect;
    }

    /** The entities with these keys. */
    List<?> withKeys(StoredType type, Collection<KeyValue> keys) {
        Hql hql = new Hql().add("select r from ").add(entity(type)).add(" r where ");
        return hql.add(keyIn(hql, type, "r.", keys)).entities(session, type.entity(), lock);
    }

    /** The entities that a to-many relationship of an entity leads to; not joined, because rows of joins cannot be locked. */
    List<?> related(StoredType parent, StoredField.ToMany toMany, KeyValue key, StoredType target) {
        Hql hql = new Hql().add("select r from ").add(entity(target)).add(" r where r in (select m from ");
        hql.add(entity(parent)).add(" p join p.").add(toMany.path()).add(" m where ");
        return hql.add(keyIn(hql, parent, "p.", List.of(key))).add(")").entities(session, target.entity(), lock);
    }

    /** Between quotes of HQL, because an entity may be called like one of its words. */
    private static String entity(StoredType type) {
        return "`" + type.entityName() + "`";
    }

    private String keyIn(Hql hql, StoredType type, String prefix, Collection<KeyValue> keys) {
        if (type.key().size() > 1) {
            return keys.stream()
                    .map(key -> keyEquals(hql, type, prefix, key))
                    .collect(Collectors.joining(" or ", "(", ")"));
        }
        StoredType.KeyPart only = type.key().getFirst();
        List<Object> values = keys.stream()
                .map(key -> Objects.requireNonNull(only.coding().write(key.single())))
                .toList();
        return values.size() == 1
                ? equals(hql, prefix + only.path(), values.getFirst())
                : prefix + only.path() + " in (" + hql.parameter(new Hql.Values(values)) + ")";
    }

    private String keyEquals(Hql hql, StoredType type, String prefix, KeyValue key) {
        List<String> equal = new ArrayList<>();
        for (int i = 0; i < type.key().size(); i++) {
            StoredType.KeyPart part = type.key().get(i);
            equal.add(equals(
                    hql, prefix + part.path(), part.coding().write(key.parts().get(i))));
        }
        return "(" + String.join(" and ", equal) + ")";
    }

    private String equals(Hql hql, String path, @Nullable Object value) {
        if (value == null) {
            return path + " is null";
        }
        String parameter = hql.parameter(value);
        return momentsAreTexts && value instanceof LocalDateTime
                ? "(%s = %s or %s = %s)".formatted(path, parameter, canonical(path), canonical(parameter))
                : path + " = " + parameter;
    }

    /** SQLite keeps moments as whatever text it was given: with a blank or a T, or without a time. */
    private static String canonical(String expression) {
        return "sql('strftime(''%Y-%m-%d %H:%M:%f'', ?)', " + expression + ")";
    }
}
