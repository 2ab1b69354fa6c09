package dev.coppice.project.rebuild;

import dev.coppice.model.Attribute;
import dev.coppice.model.Entity;
import dev.coppice.model.EntityModel;
import dev.coppice.model.Relationship;
import dev.coppice.model.Relationship.ToMany;
import dev.coppice.model.Relationship.ToOne;
import dev.coppice.project.PartChange;
import dev.coppice.project.Versions;
import dev.coppice.project.yaml.ChoicesYaml;
import dev.coppice.schema.Change;
import dev.coppice.schema.Part;
import dev.coppice.schema.TableName;
import dev.coppice.schema.diff.SchemaDiff;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out why a part is generated differently: which change of the database, a choice, or another template. */
final class Causes {

    private static final int MOST_WORDS = 3;

    private final SchemaDiff diff;
    private final List<EntityModel> models;
    private final boolean choicesChanged;

    /**
     * @param diff what the database changed since the project was last generated
     * @param models of today and of before, as far as they are known
     * @param choicesChanged whether the owner chose differently since
     */
    Causes(SchemaDiff diff, List<EntityModel> models, boolean choicesChanged) {
        this.diff = diff;
        this.models = List.copyOf(models);
        this.choicesChanged = choicesChanged;
    }

    /**
     * The cause of a change.
     *
     * @param table what the file is for, or null
     * @param byTemplate the parts of the file that this version writes differently though nothing else changed
     */
    Cause of(PartChange change, @Nullable TableName table, Set<String> byTemplate) {
        List<String> words = words(change.part(), table).distinct().toList();
        if (!words.isEmpty()) {
            return new Cause.Database(joined(words));
        }
        if (byTemplate.contains(change.part()) || (diff.isEmpty() && !choicesChanged)) {
            return new Cause.Template(Versions.coppice());
        }
        if (choicesChanged) {
            return new Cause.Choice("%s or the names changed".formatted(ChoicesYaml.PATH));
        }
        List<String> ofTable =
                table == null ? List.of() : words(diff.of(table).stream()).toList();
        return new Cause.Database(ofTable.isEmpty() ? "the database changed" : joined(ofTable));
    }

    /** The cause of what happens to a whole file. */
    Cause ofFile(@Nullable TableName table) {
        List<String> words = table == null
                ? List.of()
                : words(diff.of(table).stream().filter(Causes::isWhole)).toList();
        if (!words.isEmpty()) {
            return new Cause.Database(joined(words));
        }
        return of(new PartChange(PartChange.Kind.CHANGED, "", ""), table, Set.of());
    }

    private static boolean isWhole(Change change) {
        Part part = switch (change) {
            case Change.Added(Part added) -> added;
            case Change.Dropped(Part dropped) -> dropped;
            case Change.Altered(Part current, Part wanted) -> wanted;
        };
        return part instanceof Part.WholeTable || part instanceof Part.WholeView || part instanceof Part.TableItself;
    }

    /** The words for the changes that a part comes from: {@code phone}, {@code customers.phone}, {@code customers}. */
    private Stream<String> words(String part, @Nullable TableName table) {
        if (table != null) {
            return entities(table).flatMap(entity -> words(entity, firstWord(part)));
        }
        int dot = part.indexOf('.');
        String resource = dot < 0 ? part : part.substring(0, dot);
        Stream<Entity> named = models.stream()
                .flatMap(model -> model.entities().stream())
                .filter(entity ->
                        entity.resource().equals(resource) || entity.className().equals(resource));
        return named.flatMap(entity -> dot < 0
                ? words(diff.of(entity.table()).stream().filter(Causes::isWhole))
                : Stream.of(part.substring(dot + 1).split("[.@\\[\\]]+")).flatMap(word -> words(entity, word)));
    }

    private static String firstWord(String part) {
        return part.split("[.@(]", 2)[0];
    }

    private Stream<String> words(Entity entity, String member) {
        Stream<String> ofAttribute = entity.findAttribute(member).map(Attribute::column).stream()
                .flatMap(column -> words(diff.of(entity.table(), column.name()).stream()));
        Stream<String> ofRelationship = entity.relationships().stream()
                .filter(relationship -> relationship.name().equals(member))
                .flatMap(relationship -> words(entity, relationship));
        Stream<String> ofEntity = entity.className().equals(member)
                ? words(diff.of(entity.table()).stream().filter(Causes::isWhole))
                : Stream.empty();
        return Stream.of(ofAttribute, ofRelationship, ofEntity).flatMap(words -> words);
    }

    private Stream<String> words(Entity entity, Relationship relationship) {
        return switch (relationship) {
            case ToOne toOne -> words(entity.table(), toOne.foreignKey().columns());
            case ToMany toMany ->
                entities(toMany.table())
                        .flatMap(child -> child.toOnes().stream()
                                .filter(toOne -> toOne.name().equals(toMany.inverse()))
                                .flatMap(toOne ->
                                        words(child.table(), toOne.foreignKey().columns())));
        };
    }

    /** What happened to a foreign key, to its columns, or to the whole table that has it. */
    private Stream<String> words(TableName table, List<String> columns) {
        Stream<Change> ofKey = diff.of(table).stream()
                .filter(change -> parts(change)
                        .anyMatch(part -> part instanceof Part.TableReference(var owner, var key)
                                && key.columns().equals(columns)));
        Stream<Change> ofColumns = columns.stream().flatMap(column -> diff.of(table, column).stream());
        Stream<Change> whole = diff.of(table).stream().filter(Causes::isWhole);
        return words(Stream.of(ofKey, ofColumns, whole).flatMap(changes -> changes));
    }

    private static Stream<Part> parts(Change change) {
        return switch (change) {
            case Change.Added(Part part) -> Stream.of(part);
            case Change.Dropped(Part part) -> Stream.of(part);
            case Change.Altered(Part current, Part wanted) -> Stream.of(current, wanted);
        };
    }

    private Stream<Entity> entities(TableName table) {
        return models.stream()
                .map(model -> model.entities().stream()
                        .filter(entity -> entity.table().equals(table)
                                || diff.renames().table(entity.table()).equals(table)
                                || diff.renames().table(table).equals(entity.table()))
                        .findFirst())
                .flatMap(Optional::stream)
                .filter(Objects::nonNull);
    }

    private Stream<String> words(Stream<Change> changes) {
        return changes.flatMap(change -> diff.words(change).stream());
    }

    private static String joined(List<String> words) {
        List<String> first = words.stream().limit(MOST_WORDS).toList();
        String more = words.size() > first.size() ? " and %d more".formatted(words.size() - first.size()) : "";
        return String.join(", ", first) + more;
    }
}
