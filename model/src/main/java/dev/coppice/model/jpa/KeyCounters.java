package dev.coppice.model.jpa;

import dev.coppice.schema.KeyCounter;
import dev.coppice.schema.TableName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.Sequence;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.id.enhanced.DatabaseStructure;
import org.hibernate.id.enhanced.SequenceStyleGenerator;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Table;

/** Which keys take their numbers from which sequences. */
record KeyCounters(MetadataImplementor metadata, StoredNames names) {

    static List<KeyCounter> of(MetadataImplementor metadata, StoredNames names) {
        KeyCounters reading = new KeyCounters(metadata, names);
        return metadata.getEntityBindings().stream()
                .filter(entity -> !entity.isInherited())
                .flatMap(entity -> reading.find(entity).stream())
                .toList();
    }

    private Optional<KeyCounter> find(PersistentClass entity) {
        Table table = entity.getRootTable();
        boolean hasOneColumn =
                table.getPrimaryKey() != null && table.getPrimaryKey().getColumnSpan() == 1;
        return hasOneColumn && Generators.of(metadata, entity) instanceof SequenceStyleGenerator generator
                ? sequence(generator.getDatabaseStructure()).map(sequence -> counter(sequence, table))
                : Optional.empty();
    }

    private Optional<Sequence> sequence(DatabaseStructure structure) {
        Identifier name = structure.getPhysicalName().getObjectName();
        return StreamSupport.stream(metadata.getDatabase().getNamespaces().spliterator(), false)
                .flatMap(namespace -> Stream.ofNullable(namespace.locateSequence(name)))
                .findFirst();
    }

    private KeyCounter counter(Sequence sequence, Table table) {
        TableName owner = names.table(table);
        Column key = table.getPrimaryKey().getColumn(0);
        return new KeyCounter(names.sequence(sequence), owner, names.column(owner, key));
    }
}
