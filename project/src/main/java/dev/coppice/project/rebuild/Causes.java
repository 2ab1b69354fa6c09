package dev.coppice.project.rebuild;

import dev.coppice.model.Attribute;
import dev.coppice.model.Entity;
import dev.coppice.model.EntityModel;
import dev.coppice.model.Relationship;
import dev.coppice.model.Relationship.ToMany;
import dev.coppice.model.Relationship.ToOne;
import dev.coppice.project.PartChange;
import dev.coppice.project.Versions;
import dev.coppice.schema.Change;
import dev.coppice.schema.Part;
import dev.coppice.schema.TableName;
import dev.coppice.schema.diff.SchemaDiff;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out why a part is generated differently: which change of the database, a choice, or another template. */
final class Causes {

    private static final int MOST_WORDS = 3;

    private static final Pattern ONLY_A_NAME = Pattern.compile("was \\w+|(?:class )?\\w+ → \\w+");

    private final SchemaDiff diff;
    private final List<EntityModel> models;
    private final List<String> chosen;

    /**
     * @param diff what the database changed since the project was last generated
     * @param models of today and of before, as far as they are known
     * @param chosen the files in which the owner chose differently since
     */
    Causes(SchemaDiff diff, List<EntityModel> models, List<String> chosen) {
        this.diff = diff;
        this.models = List.copyOf(models);
        this.chosen = List.copyOf(chosen);
    }

    /**
     * What is known about the file that a change is in.
     *
     * @param table what the file is for, or null
     * @param byTemplate the parts of the file that this version writes differently though nothing else changed
     * @param waits whether the file still waits for what an earlier rebuild found
     */
    record Setting(@Nullable TableName table, Set<String> byTemplate, boolean waits) {
        Setting {
            byTemplate = Set.copyOf(byTemplate);
        }
    }

    /** The differences of two texts of the page that shows the tables. */
    List<PageDiff.Found> ofPage(String before, String now) {
        return PageDiff.between(before, now, diff.renames());
    }

    /** The cause of a change. */
    Cause of(PartChange change, Setting setting) {
        return because(
                change,
                setting,
                Stream.of(
                        named(change, setting.table()).flatMap(this::ofMember),
                        named(change, setting.table()).flatMap(this::around)));
    }

    /** The cause of a change on the page that shows the tables. */
    Cause of(PageDiff.Found found, Setting setting) {
        List<Change> ofTable = diff.changes().stream()
                .filter(change -> parts(change)
                        .anyMatch(part -> part.findTable()
                                .map(TableName::toString)
                                .filter(found.table()::equals)
                                .isPresent()))
                .toList();
        boolean isColumn = found.change().part().equals(found.table() + "." + String.join(".", found.columns()));
        return because(
                found.change(),
                setting,
                Stream.of(
                        ofTable.stream().filter(change -> isColumn && isOfColumn(change, found.columns())),
                        ofTable.stream()
                                .filter(change -> !found.columns().isEmpty() && concerns(change, found.columns())),
                        ofTable.stream().filter(Causes::isWhole),
                        found.columns().isEmpty() ? Stream.empty() : ofTable.stream()));
    }

    /** The cause of what happens to a whole file. */
    Cause ofFile(@Nullable TableName table) {
        PartChange whole = new PartChange(PartChange.Kind.CHANGED, "", "");
        Stream<Change> ofTable = table == null ? Stream.empty() : whole(table);
        return because(whole, new Setting(table, Set.of(), false), Stream.of(ofTable));
    }

    /** The first of several guesses that hits, the nearest first. */
    private Cause because(PartChange change, Setting setting, Stream<Stream<Change>> guesses) {
        Optional<Cause> ofDatabase = guesses.map(this::words)
                .filter(words -> !words.isEmpty())
                .map(words -> (Cause) new Cause.Database(joined(words)))
                .findFirst();
        boolean databaseIsSame = diff.isEmpty() && chosen.isEmpty();
        if (ofDatabase.isPresent()) {
            return ofDatabase.get();
        }
        if (setting.waits()) {
            return new Cause.Earlier();
        }
        if (setting.byTemplate().contains(change.part())) {
            return new Cause.Template(Versions.coppice());
        }
        if (databaseIsSame) {
            return new Cause.Template(Versions.coppice());
        }
        if (!chosen.isEmpty()) {
            return new Cause.Choice(String.join(" and ", chosen) + " changed");
        }
        if (isOwnersName(change)) {
            return new Cause.Choice("your code calls it so");
        }
        List<String> ofTable = setting.table() == null ? List.of() : words(diff.of(setting.table()).stream());
        return new Cause.Database(ofTable.isEmpty() ? "the database changed" : joined(ofTable));
    }

    /** Nothing but a name changed, and no name of the database: then the owner gave it. */
    private static boolean isOwnersName(PartChange change) {
        return change.kind() == PartChange.Kind.CHANGED
                && ONLY_A_NAME.matcher(change.detail()).matches();
    }

    /**
     * A member of an entity that a part stands for; {@code name} is empty where it stands for the entity itself.
     *
     * @param aspect what about it: {@code title}, {@code tabs.orders}; empty where it is all of it
     * @param detail what changes in it
     */
    private record Named(Entity entity, String name, String aspect, String detail) {}

    /** In a class: {@code phone@Column}; elsewhere {@code customers}, {@code customers.phone}, {@code customers@tabs}. */
    private Stream<Named> named(PartChange change, @Nullable TableName table) {
        String part = change.part();
        if (table != null) {
            return entities(table).map(entity -> new Named(entity, part.split("[.@( ]", 2)[0], "", change.detail()));
        }
        String[] thingAndAspect = part.split("@", 2);
        String[] resourceAndName = thingAndAspect[0].split("\\.", 2);
        String aspect = thingAndAspect.length == 2 ? thingAndAspect[1] : "";
        String name = resourceAndName.length == 2 ? resourceAndName[1] : "";
        return models.stream()
                .flatMap(model -> model.entities().stream())
                .filter(entity -> entity.resource().equals(resourceAndName[0])
                        || entity.className().equals(resourceAndName[0]))
                .map(entity -> new Named(entity, name, aspect, change.detail()));
    }

    /** What happened to what a member maps. */
    private Stream<Change> ofMember(Named named) {
        Entity entity = named.entity();
        if (named.name().isEmpty() || named.name().equals(entity.className())) {
            return ofAspect(named);
        }
        return Stream.concat(
                entity.findAttribute(named.name()).map(Attribute::column).stream()
                        .flatMap(column -> diff.of(entity.table(), column.name()).stream()),
                relationships(entity, named.name()::equals).flatMap(relationship -> changes(entity, relationship)));
    }

    private Stream<Change> ofAspect(Named named) {
        Entity entity = named.entity();
        String[] aspect = named.aspect().split("\\.", 2);
        if (aspect[0].equals("tabs")) {
            return relationships(entity, name -> aspect.length == 1 || name.equals(aspect[1]))
                    .filter(ToMany.class::isInstance)
                    .flatMap(relationship -> changes(entity, relationship));
        }
        if (aspect[0].isEmpty()) {
            return whole(entity.table());
        }
        return Stream.of(named.detail().split(" → "))
                .flatMap(name -> entity.findAttribute(name.strip()).stream())
                .flatMap(attribute -> Stream.concat(
                        diff.of(entity.table(), attribute.column().name()).stream(),
                        ofKey(entity.table(), attribute.column().name())));
    }

    /** What happened around a member: to keys that it is part of, to the whole table or the one that it leads to. */
    private Stream<Change> around(Named named) {
        Entity entity = named.entity();
        Stream<Change> ofAttribute = entity.findAttribute(named.name()).map(Attribute::column).stream()
                .flatMap(column -> ofKey(entity.table(), column.name()));
        String relationshipName = named.name().isEmpty() ? named.aspect().replaceFirst("^tabs\\.", "") : named.name();
        Stream<Change> ofRelationship = relationships(entity, relationshipName::equals)
                .flatMap(relationship -> Stream.concat(whole(target(relationship)), towards(entity.table())));
        boolean ofResource = named.name().isEmpty() && !named.aspect().isEmpty();
        Stream<Change> ofTable = ofResource ? Stream.empty() : whole(entity.table());
        return Stream.of(ofAttribute, ofRelationship, ofTable).flatMap(changes -> changes);
    }

    private static Stream<Relationship> relationships(Entity entity, Predicate<String> name) {
        return entity.relationships().stream().filter(relationship -> name.test(relationship.name()));
    }

    private static TableName target(Relationship relationship) {
        return switch (relationship) {
            case ToOne toOne -> toOne.foreignKey().target();
            case ToMany toMany -> toMany.table();
        };
    }

    private Stream<Change> changes(Entity entity, Relationship relationship) {
        return switch (relationship) {
            case ToOne toOne -> changes(entity.table(), toOne.foreignKey().columns());
            case ToMany toMany ->
                entities(toMany.table())
                        .flatMap(child -> child.toOnes().stream()
                                .filter(toOne -> toOne.name().equals(toMany.inverse()))
                                .flatMap(toOne -> changes(
                                        child.table(), toOne.foreignKey().columns())));
        };
    }

    /** What happened to a foreign key, else to its columns or to the whole table that has it. */
    private Stream<Change> changes(TableName table, List<String> columns) {
        List<Change> ofKey = diff.of(table).stream()
                .filter(change -> parts(change)
                        .anyMatch(part -> part instanceof Part.TableReference(var owner, var key)
                                && key.columns().equals(columns)))
                .toList();
        Stream<Change> ofColumns = columns.stream().flatMap(column -> diff.of(table, column).stream());
        return ofKey.isEmpty() ? Stream.concat(ofColumns, whole(table)) : ofKey.stream();
    }

    private Stream<Change> ofKey(TableName table, String column) {
        return diff.of(table).stream()
                .filter(change -> parts(change).anyMatch(part -> switch (part) {
                    case Part.TableReference(var owner, var key) ->
                        key.columns().contains(column);
                    case Part.TableKey(var owner, var key) -> key.columns().contains(column);
                    default -> false;
                }));
    }

    private Stream<Change> whole(TableName table) {
        return diff.of(table).stream().filter(Causes::isWhole);
    }

    /** Foreign keys that lead to a table: they decide what its relationships are called. */
    private Stream<Change> towards(TableName table) {
        return diff.changes().stream()
                .filter(change -> parts(change)
                        .anyMatch(part -> part instanceof Part.TableReference(var owner, var key)
                                && key.target().equals(table)));
    }

    private static boolean isWhole(Change change) {
        return parts(change)
                .anyMatch(part -> part instanceof Part.WholeTable
                        || part instanceof Part.WholeView
                        || part instanceof Part.TableItself);
    }

    private static boolean concerns(Change change, List<String> columns) {
        return parts(change).anyMatch(part -> switch (part) {
            case Part.TableReference(var owner, var key) -> key.columns().equals(columns);
            case Part.TableKey(var owner, var key) -> key.columns().containsAll(columns);
            default -> false;
        });
    }

    private static boolean isOfColumn(Change change, List<String> columns) {
        return parts(change)
                .anyMatch(part -> part instanceof Part.TableColumn(var owner, var column, int position)
                        && columns.contains(column.name()));
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
                .flatMap(Optional::stream);
    }

    private List<String> words(Stream<Change> changes) {
        return changes.distinct()
                .flatMap(change -> diff.words(change).stream())
                .distinct()
                .toList();
    }

    private static String joined(List<String> words) {
        List<String> first = words.stream().limit(MOST_WORDS).toList();
        String more = words.size() > first.size() ? " and %d more".formatted(words.size() - first.size()) : "";
        return String.join(", ", first) + more;
    }
}
