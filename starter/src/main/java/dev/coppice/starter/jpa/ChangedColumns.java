package dev.coppice.starter.jpa;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;

/**
 * Lets a change write the columns that it changes, and no others. A value that an attribute's type does not have, such as a
 * word that was added in the database only, is nothing to Hibernate: written back with the rest, it would be gone. Found by
 * Hibernate as a service.
 */
public final class ChangedColumns implements Integrator {

    /** Called by Hibernate. */
    public ChangedColumns() {}

    @Override
    public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor sessions) {
        metadata.getEntityBindings().forEach(entity -> entity.setDynamicUpdate(true));
    }
}
