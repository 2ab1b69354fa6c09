package dev.coppice.model.jpa;

import dev.coppice.schema.Problem;
import dev.coppice.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.hibernate.boot.spi.MetadataImplementor;

/** Reads compiled entity classes as the running project would, without a database. */
public final class JpaReader {

    private JpaReader() {}

    /**
     * Reads the classes.
     *
     * @param known the schema that was read last: it says which names are those of views, and how names are written
     *     that differ from it only in upper and lower case
     * @throws Problem if the classes do not load or Hibernate refuses their mapping; the message names the class
     */
    public static JpaModel read(EntityClasses classes, Schema known) {
        try (ProjectLoader loader = ProjectLoader.of(classes);
                BootedMapping mapping = BootedMapping.of(classes, loader)) {
            return model(mapping.metadata(), new StoredNames(classes.engine(), known));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JpaModel model(MetadataImplementor metadata, StoredNames names) {
        SchemaAssembly tables = new SchemaAssembly(metadata, names);
        Schema schema = tables.schema();
        EntityAssembly entities = new EntityAssembly(metadata, names, schema);
        return new JpaModel(
                schema,
                entities.model(),
                entities.packages(),
                KeyCounters.of(metadata, names),
                FormerNames.of(metadata, names));
    }
}
