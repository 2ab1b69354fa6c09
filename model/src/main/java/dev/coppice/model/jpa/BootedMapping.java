package dev.coppice.model.jpa;

import dev.coppice.schema.Problem;
import jakarta.persistence.PersistenceException;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.MappingSettings;

/** Hibernate's understanding of the classes, as long as it is open. It talks to no database and logs nothing. */
final class BootedMapping implements AutoCloseable {

    private static final Map<String, String> DIALECTS = Map.of(
            "sqlite", "org.hibernate.community.dialect.SQLiteDialect",
            "h2", "org.hibernate.dialect.H2Dialect",
            "postgresql", "org.hibernate.dialect.PostgreSQLDialect",
            "mariadb", "org.hibernate.dialect.MariaDBDialect");

    private final MetadataImplementor metadata;
    private final StandardServiceRegistry services;

    private BootedMapping(MetadataImplementor metadata, StandardServiceRegistry services) {
        this.metadata = metadata;
        this.services = services;
    }

    static BootedMapping of(EntityClasses classes, ProjectLoader loader) {
        Logger logger = Logger.getLogger("org.hibernate");
        Level before = logger.getLevel();
        logger.setLevel(Level.OFF);
        try {
            return boot(classes, loader);
        } finally {
            logger.setLevel(before);
        }
    }

    private static BootedMapping boot(EntityClasses classes, ProjectLoader loader) {
        StandardServiceRegistry services = services(classes, loader);
        try {
            MetadataSources sources = new MetadataSources(services);
            loader.mappedClasses().forEach(sources::addAnnotatedClass);
            loader.mappedPackages().forEach(sources::addPackage);
            loader.mappingFiles().forEach(file -> sources.addFile(file.toFile()));
            MetadataImplementor metadata = (MetadataImplementor) sources.buildMetadata();
            metadata.validate();
            return new BootedMapping(metadata, services);
        } catch (PersistenceException | LinkageError refused) {
            StandardServiceRegistryBuilder.destroy(services);
            throw Refusal.of(refused);
        } catch (RuntimeException other) {
            StandardServiceRegistryBuilder.destroy(services);
            throw other;
        }
    }

    private static StandardServiceRegistry services(EntityClasses classes, ProjectLoader loader) {
        BootstrapServiceRegistry bootstrap =
                new BootstrapServiceRegistryBuilder().applyClassLoader(loader).build();
        StandardServiceRegistryBuilder builder = new StandardServiceRegistryBuilder(bootstrap)
                .applySetting(JdbcSettings.ALLOW_METADATA_ON_BOOT, false)
                .applySetting(MappingSettings.IMPLICIT_NAMING_STRATEGY, new SnakeCaseNames())
                .applySetting("jakarta.persistence.validation.mode", "none");
        String dialect = DIALECTS.get(classes.engine());
        if (dialect == null) {
            throw new Problem(
                    "The engine '%s' is not known".formatted(classes.engine()),
                    "Name one of %s in .coppice/choices.yaml"
                            .formatted(DIALECTS.keySet().stream().sorted().toList()));
        }
        builder.applySetting(JdbcSettings.DIALECT, dialect);
        classes.settings().forEach(builder::applySetting);
        return builder.build();
    }

    MetadataImplementor metadata() {
        return metadata;
    }

    @Override
    public void close() {
        StandardServiceRegistryBuilder.destroy(services);
    }
}
