package dev.coppice.project;

import dev.coppice.model.Entity;
import dev.coppice.model.EntityModel;
import dev.coppice.model.Relationship;
import dev.coppice.schema.TableName;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the owner's classes called things when exposure and admin description last followed them. By what things map to,
 * so that a later rebuild tells a renamed member from a new one.
 *
 * @param entities in the order of the model
 */
public record ModelNames(List<Names> entities) {

    /**
     * The names of one entity.
     *
     * @param members the name of each attribute and relationship by what it maps to, in lower case
     */
    public record Names(String className, TableName table, String resource, SortedMap<String, String> members) {
        public Names {
            members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
        }
    }

    public ModelNames {
        entities = List.copyOf(entities);
    }

    /** The names in a model. */
    public static ModelNames of(EntityModel model) {
        return new ModelNames(model.entities().stream()
                .map(entity -> new Names(entity.className(), entity.table(), entity.resource(), members(model, entity)))
                .toList());
    }

    /** The only entity of a table; nothing if there are several. */
    public Optional<Names> findOnly(TableName table) {
        List<Names> found =
                entities.stream().filter(names -> names.table().equals(table)).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The entity of a table that has a certain class. */
    public Optional<Names> find(TableName table, String className) {
        return entities.stream()
                .filter(names ->
                        names.table().equals(table) && names.className().equals(className))
                .findFirst();
    }

    private static SortedMap<String, String> members(EntityModel model, Entity entity) {
        SortedMap<String, String> members = new TreeMap<>();
        entity.attributes()
                .forEach(attribute -> members.put(identity(attribute.column().name()), attribute.name()));
        for (Relationship relationship : entity.relationships()) {
            members.put(identity(model, relationship), relationship.name());
        }
        return members;
    }

    private static String identity(EntityModel model, Relationship relationship) {
        return switch (relationship) {
            case Relationship.ToOne toOne ->
                identity("-> " + String.join(", ", toOne.foreignKey().columns()));
            case Relationship.ToMany toMany -> identity("<- " + toMany.table() + columns(model, toMany));
        };
    }

    /** The columns by which the other side refers here; nothing where a table of its own does. */
    private static String columns(EntityModel model, Relationship.ToMany toMany) {
        return model.findEntity(toMany.target()).stream()
                .flatMap(target -> target.toOnes().stream())
                .filter(toOne -> toOne.name().equals(toMany.inverse()))
                .findFirst()
                .map(toOne -> " " + String.join(", ", toOne.foreignKey().columns()))
                .orElse("");
    }

    private static String identity(String words) {
        return words.toLowerCase(Locale.ROOT);
    }
}
