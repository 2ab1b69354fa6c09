package dev.coppice.project.rebuild;

import dev.coppice.model.Attribute;
import dev.coppice.model.Entity;
import dev.coppice.model.EntityModel;
import dev.coppice.model.Relationship.ToOne;
import dev.coppice.project.SameThings;
import dev.coppice.project.code.MappedClass;
import dev.coppice.project.code.MappedMember;
import dev.coppice.project.code.Mapping;
import dev.coppice.project.code.OwnerCode.Located;
import dev.coppice.project.code.SourceFacts;
import dev.coppice.project.code.SourceReader;
import dev.coppice.schema.TableName;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Works out what is the same thing under another name, by what the classes of base and today map to. */
final class Sameness {

    private final Twins twins;
    private final EntityModel today;
    private final SourceReader reader;
    private final Map<String, String> resourcesBefore = new HashMap<>();
    private final Map<String, String> classes = new HashMap<>();
    private final Map<String, String> resources = new HashMap<>();
    private final Map<String, Map<String, String>> members = new HashMap<>();
    private final Map<String, Map<String, String>> columns = new HashMap<>();
    private final Map<String, String> tables = new HashMap<>();

    private Sameness(Twins twins, EntityModel today, SourceReader reader) {
        this.twins = twins;
        this.today = today;
        this.reader = reader;
        for (SourceFacts.Exposed exposed : twins.base().exposed()) {
            resourcesBefore.put(exposed.className(), exposed.resource());
        }
    }

    /** What is the same in all files of a project. */
    static SameThings of(Twins twins, EntityModel today, List<Trio> trios, SourceReader reader) {
        Sameness sameness = new Sameness(twins, today, reader);
        trios.forEach(sameness::addClass);
        for (Entity entity : today.entities()) {
            twins.findBase(entity.table()).map(Located::mapped).ifPresent(base -> sameness.addEntity(base, entity));
        }
        SameThings byBase = new SameThings(
                sameness.classes, sameness.resources, sameness.members, sameness.columns, sameness.tables);
        return SamenessBefore.over(byBase, today, twins.given());
    }

    private void addClass(Trio trio) {
        if (trio.base() != null && trio.theirs() != null && trio.base().path().endsWith(".java")) {
            put(
                    classes,
                    Matching.className(trio.base().path()),
                    Matching.className(trio.theirs().path()));
            addTable(trio);
        }
    }

    private void addTable(Trio trio) {
        TableName table = trio.table();
        if (table == null || trio.base() == null || twins.renaming().isEmpty()) {
            return;
        }
        List<MappedClass> before = reader.facts(trio.base().text()).mapped();
        List<MappedClass> now =
                trio.findTheirs().map(reader::facts).map(SourceFacts::mapped).orElse(List.of());
        if (!before.isEmpty() && !now.isEmpty()) {
            String spelledBefore = before.getFirst().spelledTable();
            String spelledNow = now.getFirst().spelledTable();
            if (spelledBefore != null && spelledNow != null) {
                put(tables, spelledBefore, spelledNow);
            }
        }
    }

    private void addEntity(MappedClass base, Entity entity) {
        put(classes, base.className(), entity.className());
        String resource = resourcesBefore.getOrDefault(base.className(), entity.resource());
        put(resources, resource, entity.resource());
        Map<String, String> names = new HashMap<>();
        Map<String, String> renamed = new HashMap<>();
        for (MappedMember member : base.members()) {
            findToday(base, member, entity).ifPresent(name -> put(names, member.field(), name));
            for (String column : member.mapping().columns()) {
                put(renamed, column, columnToday(base, column));
            }
        }
        if (!names.isEmpty()) {
            members.put(resource, names);
        }
        if (!renamed.isEmpty() && base.table() != null) {
            columns.put(base.table().name(), renamed);
            if (base.spelledTable() != null) {
                columns.put(base.spelledTable(), renamed);
            }
        }
    }

    private Optional<String> findToday(MappedClass base, MappedMember member, Entity entity) {
        return switch (member.mapping()) {
            case Mapping.Basic(String column) -> attribute(entity, columnToday(base, column));
            case Mapping.ToOne(List<String> own, String target) ->
                toOne(
                                entity,
                                own.stream()
                                        .map(column -> columnToday(base, column))
                                        .toList())
                        .map(ToOne::name);
            case Mapping.Inverse(String target, String mappedBy) -> inverse(target, mappedBy);
            case Mapping.Other o -> Optional.empty();
            case Mapping.None n -> Optional.empty();
        };
    }

    private Optional<String> inverse(String child, String mappedBy) {
        Optional<MappedClass> before = twins.base().findClass(child).map(Located::mapped);
        return before.flatMap(mapped -> mapped.findMember(mappedBy)
                .filter(member -> member.mapping() instanceof Mapping.ToOne)
                .flatMap(member -> childToday(mapped)
                        .flatMap(entity -> toOne(
                                entity,
                                member.mapping().columns().stream()
                                        .map(column -> columnToday(mapped, column))
                                        .toList())))
                .map(ToOne::inverse));
    }

    private Optional<Entity> childToday(MappedClass before) {
        TableName table = before.table();
        return table == null
                ? Optional.empty()
                : today.entities().stream()
                        .filter(entity -> entity.table().equals(twins.renaming().table(table)))
                        .findFirst();
    }

    /** Where no annotation spells a column, its name is the field's by rule, and only its case may be another one. */
    private String columnToday(MappedClass base, String column) {
        TableName table = base.table();
        if (table == null) {
            return column;
        }
        String spelled = twins.renaming()
                .findSpelled(table, column)
                .filter(name -> base.members().stream()
                        .noneMatch(member -> member.mapping().columns().contains(name)))
                .orElse(column);
        return twins.renaming().column(table, spelled);
    }

    private static Optional<String> attribute(Entity entity, String column) {
        return entity.attributes().stream()
                .filter(attribute -> attribute.column().name().equalsIgnoreCase(column))
                .map(Attribute::name)
                .findFirst();
    }

    private static Optional<ToOne> toOne(Entity entity, List<String> columns) {
        return entity.toOnes().stream()
                .filter(toOne -> folded(toOne.foreignKey().columns()).equals(folded(columns)))
                .findFirst();
    }

    private static Set<String> folded(List<String> columns) {
        return columns.stream().map(column -> column.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private static void put(Map<String, String> names, String before, String now) {
        if (!before.equals(now)) {
            names.put(before, now);
        }
    }
}
