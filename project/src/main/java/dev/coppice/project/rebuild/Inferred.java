package dev.coppice.project.rebuild;

import dev.coppice.model.Attribute;
import dev.coppice.model.Entity;
import dev.coppice.model.EntityModel;
import dev.coppice.model.Relationship.ToOne;
import dev.coppice.project.code.MappedClass;
import dev.coppice.schema.TableName;
import dev.coppice.schema.diff.SchemaRenames;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was inferred at some time, from a schema that had other names.
 *
 * @param since the renames from then until today
 * @param byTable the entities of the model by the tables of then
 */
record Inferred(EntityModel model, Renaming since, Map<TableName, Entity> byTable) {

    /** More than any table has columns. */
    private static final int SAME_TABLE = 10_000;

    Inferred(EntityModel model, Renaming since) {
        this(
                model,
                since,
                model.entities().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Entity::table, entity -> entity, (first, second) -> first)));
    }

    /** The same, seen from a day on which there are more renames. */
    Inferred before(SchemaRenames more) {
        return new Inferred(model, since.and(more), byTable);
    }

    /** What a table of today was called. */
    TableName table(TableName today) {
        return since.namesOf(today).getFirst();
    }

    /** What a column of today was called. */
    String column(TableName today, String column) {
        return since.oldColumn(today, column);
    }

    /** What columns of today were called. */
    List<String> columns(TableName today, List<String> columns) {
        return columns.stream().map(column -> column(today, column)).toList();
    }

    Optional<Entity> findEntity(TableName today) {
        return Optional.ofNullable(byTable.get(table(today)));
    }

    static Optional<Attribute> attribute(Entity entity, String column) {
        return entity.attributes().stream()
                .filter(attribute -> attribute.column().name().equals(column))
                .findFirst();
    }

    static Optional<ToOne> toOne(Entity entity, List<String> columns) {
        return entity.toOnes().stream()
                .filter(toOne -> new HashSet<>(toOne.foreignKey().columns()).equals(new HashSet<>(columns)))
                .findFirst();
    }

    /** How much a class has the names of then: of its table, and of the columns of this. */
    int likeness(TableName today, MappedClass own) {
        List<String> columns = own.members().stream()
                .flatMap(member -> member.mapping().columns().stream())
                .toList();
        long known = findEntity(today).stream()
                .flatMap(entity -> Stream.concat(
                        entity.attributes().stream()
                                .map(attribute -> attribute.column().name()),
                        entity.toOnes().stream().flatMap(toOne -> toOne.foreignKey().columns().stream())))
                .filter(columns::contains)
                .count();
        return (int) known + (table(today).equals(own.table()) ? SAME_TABLE : 0);
    }
}
