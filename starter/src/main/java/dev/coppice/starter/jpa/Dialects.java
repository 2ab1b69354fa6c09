package dev.coppice.starter.jpa;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/** Finds the dialect of the database in use. */
public final class Dialects {

    private Dialects() {}

    /** That of an application. */
    public static Dialect of(EntityManagerFactory factory) {
        return factory.unwrap(SessionFactoryImplementor.class).getJdbcServices().getDialect();
    }
}
