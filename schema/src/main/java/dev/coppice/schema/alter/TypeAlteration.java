package dev.coppice.schema.alter;

import dev.coppice.schema.Change;
import dev.coppice.schema.Domain;
import dev.coppice.schema.EnumType;
import dev.coppice.schema.Part;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.TableName;
import dev.coppice.schema.ddl.Spelling;
import dev.coppice.schema.dialect.Dialect;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What tables are made of on their way: schemas, lists of words, domains and counters. */
final class TypeAlteration {

    private static final String REMADE = "The type is made anew; columns move over to it one by one";

    private final Journey journey;
    private final Dialect dialect;
    private final Script script;
    private final Set<TableName> remade = new TreeSet<>();

    TypeAlteration(Journey journey, Script script) {
        this.journey = journey;
        this.dialect = journey.dialect();
        this.script = script;
        journey.changes().stream().filter(this::isRemaking).forEach(change -> remade.add(nameOf(change)));
        boolean found = true;
        while (found) {
            found = journey.wanted().domains().stream()
                    .filter(domain -> stays(domain) && isOfRemade(domain.type()))
                    .map(domain -> remade.add(domain.name()))
                    .reduce(false, Boolean::logicalOr);
        }
    }

    /** Types that must be made anew although their name stays. */
    Set<TableName> remade() {
        return remade;
    }

    private boolean isRemaking(Change change) {
        return switch (change) {
            case Change.Altered(Part now, Part later)
            when now instanceof Part.SchemaEnum(EnumType one) && later instanceof Part.SchemaEnum(EnumType other) ->
                !new EnumWords(journey, one, other).canBeAdded();
            case Change.Altered(Part now, Part later)
            when now instanceof Part.SchemaDomain && later instanceof Part.SchemaDomain -> true;
            default -> false;
        };
    }

    private static TableName nameOf(Change change) {
        return switch (change) {
            case Change.Altered(Part now, Part.SchemaEnum(EnumType type)) -> type.name();
            case Change.Altered(Part now, Part.SchemaDomain(Domain domain)) -> domain.name();
            default -> throw new IllegalArgumentException("Not a type: " + change);
        };
    }

    private boolean stays(Domain domain) {
        return !remade.contains(domain.name())
                && journey.current().domains().stream()
                        .anyMatch(now -> now.name().equals(domain.name()));
    }

    private boolean isOfRemade(SqlType type) {
        return switch (type) {
            case SqlType.Named(TableName name) -> remade.contains(name);
            case SqlType.Array(SqlType element) -> isOfRemade(element);
            default -> false;
        };
    }

    void alter() {
        schemas();
        enums();
        domains();
        sequences();
    }

    private void schemas() {
        Set<String> standing = schemas(journey.current());
        Set<String> wanted = new TreeSet<>(schemas(journey.wanted()));
        wanted.removeAll(standing);
        wanted.forEach(
                name -> script.add(Phase.CREATE_SCHEMAS, "CREATE SCHEMA IF NOT EXISTS " + dialect.quoteIfNeeded(name)));
    }

    private static Set<String> schemas(Schema schema) {
        return Stream.of(
                        schema.tables().stream().map(table -> table.name()),
                        schema.views().stream().map(view -> view.name()),
                        schema.enums().stream().map(EnumType::name),
                        schema.domains().stream().map(Domain::name),
                        schema.sequences().stream().map(sequence -> sequence.name()))
                .flatMap(names -> names)
                .flatMap(name -> name.findSchema().stream())
                .collect(Collectors.toSet());
    }

    private void enums() {
        for (EnumType type : journey.wanted().enums()) {
            if (remade.contains(type.name())) {
                setAside(type.name(), isDomain() ? "DOMAIN" : "TYPE");
                script.add(Phase.CREATE_TYPES, dialect.createEnum(type), changesTo(new Part.SchemaEnum(type)));
            }
        }
        journey.changes().forEach(change -> {
            switch (change) {
                case Change.Added(Part.SchemaEnum(EnumType type)) ->
                    script.add(Phase.CREATE_TYPES, dialect.createEnum(type), change);
                case Change.Dropped(Part.SchemaEnum(EnumType type)) -> drop(type.name(), change);
                case Change.Altered(Part.SchemaEnum(EnumType now), Part.SchemaEnum(EnumType later))
                when !remade.contains(later.name()) ->
                    new EnumWords(journey, now, later)
                            .additions()
                            .forEach(sql -> script.add(Phase.CREATE_TYPES, sql, change));
                default -> {}
            }
        });
    }

    /** H2's lists of words are domains. */
    private boolean isDomain() {
        return dialect.product().equals("H2");
    }

    private void drop(TableName name, Change change) {
        script.add(Phase.DROP_TYPES, "DROP " + (isDomain() ? "DOMAIN " : "TYPE ") + dialect.name(name), change);
    }

    private void setAside(TableName name, String kind) {
        TableName old = new TableName(name.schema(), Aside.name(dialect, name.name(), "_old"));
        script.explain(
                Phase.CREATE_TYPES,
                "ALTER " + kind + " " + dialect.name(name) + " RENAME TO " + dialect.quoteIfNeeded(old.name()),
                REMADE,
                List.of());
        script.add(Phase.DROP_TYPES, "DROP " + kind + " " + dialect.name(old));
    }

    private List<Change> changesTo(Part part) {
        return journey.changes().stream()
                .filter(change -> change instanceof Change.Altered(Part now, Part later) && later.equals(part))
                .toList();
    }

    private void domains() {
        Spelling spelling = new Spelling(dialect);
        for (Domain domain : journey.wanted().domains()) {
            Change added = new Change.Added(new Part.SchemaDomain(domain));
            if (remade.contains(domain.name())) {
                setAside(domain.name(), "DOMAIN");
                script.add(Phase.CREATE_TYPES, spelling.domain(domain), changesTo(new Part.SchemaDomain(domain)));
            } else if (journey.changes().contains(added)) {
                script.add(Phase.CREATE_TYPES, spelling.domain(domain), added);
            }
        }
        journey.leaving(Part.SchemaDomain.class)
                .filter(move -> move.change() instanceof Change.Dropped)
                .forEach(move -> script.add(
                        Phase.DROP_TYPES,
                        "DROP DOMAIN " + dialect.name(move.part().domain().name()),
                        move.changes()));
    }

    private void sequences() {
        Spelling spelling = new Spelling(dialect);
        journey.changes().forEach(change -> {
            switch (change) {
                case Change.Added(Part.SchemaSequence(var sequence)) ->
                    script.add(Phase.CREATE_TYPES, spelling.sequence(sequence), change);
                case Change.Dropped(Part.SchemaSequence(var sequence)) ->
                    script.add(Phase.DROP_TYPES, "DROP SEQUENCE " + dialect.name(sequence.name()), change);
                case Change.Altered(Part.SchemaSequence(var now), Part.SchemaSequence(var later)) ->
                    script.add(Phase.CREATE_TYPES, spelling.alteration(now, later), change);
                default -> {}
            }
        });
    }
}
