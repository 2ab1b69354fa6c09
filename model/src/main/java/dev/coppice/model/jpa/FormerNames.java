package dev.coppice.model.jpa;

import dev.coppice.schema.TableName;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;

/** Collects what classes say about former names. The annotation is looked for by its name: it is in the owner's libraries. */
final class FormerNames {

    private static final String ANNOTATION = "dev.coppice.starter.RenamedFrom";

    private final StoredNames names;
    private final List<FormerName> found = new ArrayList<>();

    private FormerNames(StoredNames names) {
        this.names = names;
    }

    static List<FormerName> of(MetadataImplementor metadata, StoredNames names) {
        FormerNames former = new FormerNames(names);
        metadata.getEntityBindings().stream()
                .filter(entity -> entity.getMappedClass() != null)
                .forEach(former::collect);
        return List.copyOf(former.found);
    }

    private void collect(PersistentClass entity) {
        Class<?> type = entity.getMappedClass();
        find(type).ifPresent(former -> found.add(new FormerName(names.table(entity.getTable()), null, former)));
        Declarations declarations = new Declarations(type);
        for (Property member : Members.of(entity)) {
            List<Column> columns = Members.columns(member.getValue());
            if (columns.size() == 1) {
                TableName table = names.table(member.getValue().getTable());
                declarations
                        .findField(member.getName())
                        .flatMap(FormerNames::find)
                        .ifPresent(former ->
                                found.add(new FormerName(table, names.column(table, columns.getFirst()), former)));
            }
        }
    }

    private static Optional<String> find(AnnotatedElement element) {
        return Stream.of(element.getDeclaredAnnotations())
                .filter(annotation -> annotation.annotationType().getName().equals(ANNOTATION))
                .map(FormerNames::value)
                .findFirst();
    }

    private static String value(Annotation annotation) {
        try {
            return String.valueOf(annotation.annotationType().getMethod("value").invoke(annotation));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("An annotation without a value: " + annotation, e);
        }
    }
}
