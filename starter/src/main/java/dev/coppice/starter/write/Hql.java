package dev.coppice.starter.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/**
 * The text of a query and the values of its parameters. Values never become part of the text, so that the same shape of
 * request is the same text, whose plan Hibernate keeps.
 */
final class Hql {

    /** The one word of HQL that it does not take as the name of an attribute. */
    private static final Pattern FROM = Pattern.compile("(?<=\\.)from\\b");

    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    Hql add(String more) {
        text.append(more);
        return this;
    }

    /** Remembers a value and returns what stands for it in the text. */
    String parameter(Object value) {
        parameters.add(value);
        return "?" + parameters.size();
    }

    /** Entities that the session manages from then on. */
    <T> List<T> entities(Session session, Class<T> entity, LockMode lock) {
        return bound(session.createSelectionQuery(statement(), entity))
                .setHibernateLockMode(lock)
                .getResultList();
    }

    private <T> SelectionQuery<T> bound(SelectionQuery<T> query) {
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i) instanceof Values(Collection<?> values)) {
                query.setParameterList(i + 1, values);
            } else {
                query.setParameter(i + 1, parameters.get(i));
            }
        }
        return query;
    }

    /** Several values behind one parameter, for {@code in}. */
    record Values(Collection<?> values) {}

    @Override
    public String toString() {
        return statement();
    }

    private String statement() {
        return FROM.matcher(text).replaceAll("`$0`");
    }
}
