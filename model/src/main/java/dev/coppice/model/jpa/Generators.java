package dev.coppice.model.jpa;

import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.generator.Generator;
import org.hibernate.mapping.GeneratorSettings;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.RootClass;
import org.jspecify.annotations.Nullable;

/** Who makes up keys that nobody gives. */
final class Generators {

    private Generators() {}

    /** What makes up the key of an entity. */
    static Generator of(MetadataImplementor metadata, PersistentClass entity) {
        RootClass root = entity.getRootClass();
        Database database = metadata.getDatabase();
        return root.getIdentifier()
                .createGenerator(
                        database.getDialect(), root, root.getIdentifierProperty(), new DefaultPlaces(database));
    }

    /** Sequences and tables of generators live where the connection says. */
    private record DefaultPlaces(Database database) implements GeneratorSettings {

        @Override
        public @Nullable String getDefaultCatalog() {
            return null;
        }

        @Override
        public @Nullable String getDefaultSchema() {
            return null;
        }

        @Override
        public SqlStringGenerationContext getSqlStringGenerationContext() {
            return SqlStringGenerationContextImpl.fromExplicit(database.getJdbcEnvironment(), database, null, null);
        }
    }
}
