package dev.coppice.project.rebuild;

import dev.coppice.model.Attribute;
import dev.coppice.model.Entity;
import dev.coppice.model.EntityModel;
import dev.coppice.model.Relationship.ToOne;
import dev.coppice.model.naming.NameOverrides;
import dev.coppice.model.naming.NameOverrides.Ends;
import dev.coppice.model.naming.NameOverrides.TableNames;
import dev.coppice.project.code.MappedClass;
import dev.coppice.project.code.MappedMember;
import dev.coppice.project.code.Mapping;
import dev.coppice.project.code.SourceReader;
import dev.coppice.schema.TableName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names that merges left as they are though something else would be generated today, because the owner worked on the
 * member. Everything else that names these members has to name them so, too.
 */
final class KeptNames {

    private final EntityModel theirs;
    private final Map<TableName, MappedClass> merged = new HashMap<>();

    private KeptNames(EntityModel theirs, List<FileChange> changes, SourceReader reader) {
        this.theirs = theirs;
        changes.stream()
                .flatMap(change -> change instanceof FileChange.Merged some ? Stream.of(some) : Stream.empty())
                .filter(change -> change.path().endsWith(".java"))
                .flatMap(change -> reader.facts(change.after().text()).mapped().stream())
                .filter(mapped -> mapped.table() != null)
                .forEach(mapped -> merged.putIfAbsent(mapped.table(), mapped));
    }

    /**
     * The names that were kept; none if the merges took every name.
     *
     * @param theirs what the merges were given
     */
    static NameOverrides of(EntityModel theirs, List<FileChange> changes, SourceReader reader) {
        return new KeptNames(theirs, changes, reader).names();
    }

    private NameOverrides names() {
        Map<TableName, TableNames> tables = new HashMap<>();
        for (Entity entity : theirs.entities()) {
            Map<String, String> attributes = attributes(entity);
            Map<List<String>, Ends> relationships = relationships(entity);
            if (!attributes.isEmpty() || !relationships.isEmpty()) {
                tables.put(entity.table(), new TableNames(null, null, attributes, relationships));
            }
        }
        return new NameOverrides(tables, Map.of());
    }

    private Map<String, String> attributes(Entity entity) {
        Map<String, String> names = new HashMap<>();
        MappedClass mapped = merged.get(entity.table());
        if (mapped != null) {
            // A single key is called 'id' outside, whatever it is called in the class.
            List<String> unnamed =
                    entity.key().composite() ? List.of() : entity.key().members();
            for (Attribute attribute : entity.attributes()) {
                if (unnamed.contains(attribute.name())) {
                    continue;
                }
                String column = attribute.column().name();
                differing(mapped.findBasic(column), attribute.name()).ifPresent(name -> names.put(column, name));
            }
        }
        return names;
    }

    private Map<List<String>, Ends> relationships(Entity entity) {
        Map<List<String>, Ends> names = new HashMap<>();
        for (ToOne toOne : entity.toOnes()) {
            List<String> columns = toOne.foreignKey().columns();
            Optional<String> own = Optional.ofNullable(merged.get(entity.table()))
                    .flatMap(mapped -> differing(mapped.findToOne(columns), toOne.name()));
            Optional<String> inverse =
                    differing(inverse(toOne, entity.className(), own.orElse(toOne.name())), toOne.inverse());
            if (own.isPresent() || inverse.isPresent()) {
                names.put(columns, new Ends(own.orElse(null), inverse.orElse(null)));
            }
        }
        return names;
    }

    private Optional<MappedMember> inverse(ToOne toOne, String className, String mappedBy) {
        @Nullable MappedClass target = merged.get(toOne.foreignKey().target());
        return target == null
                ? Optional.empty()
                : target.members().stream()
                        .filter(member -> member.mapping().equals(new Mapping.Inverse(className, mappedBy)))
                        .findFirst();
    }

    private static Optional<String> differing(Optional<MappedMember> member, String generated) {
        return member.map(MappedMember::field).filter(name -> !name.equals(generated));
    }
}
