package dev.coppice.model.infer;

import dev.coppice.model.Attribute;
import dev.coppice.model.Attribute.Write;
import dev.coppice.model.Entity;
import dev.coppice.model.JavaType;
import dev.coppice.model.Key;
import dev.coppice.model.Relationship;
import dev.coppice.model.infer.Finding.Code;
import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts entities together from what was decided about keys, references, types and names. */
final class EntityAssembly {

    private final Decisions decisions;
    private final TablePatterns notExposed;
    private final Findings findings;
    private final Map<TableName, List<Reference>> byTable;
    private final Map<TableName, List<Reference>> byTarget;

    /** All that was decided before. */
    record Decisions(
            List<Reference> references,
            Holdings holdings,
            JavaTypes types,
            ClassNaming classNames,
            MemberNaming memberNames) {

        Decisions {
            references = List.copyOf(references);
        }
    }

    EntityAssembly(Decisions decisions, TablePatterns notExposed, Findings findings) {
        this.decisions = decisions;
        this.notExposed = notExposed;
        this.findings = findings;
        this.byTable = decisions.references().stream().collect(Collectors.groupingBy(Reference::table));
        this.byTarget = decisions.references().stream().collect(Collectors.groupingBy(Reference::target));
    }

    Entity entity(Draft draft) {
        TableName table = draft.table();
        return new Entity(
                decisions.classNames().className(table),
                table,
                decisions.classNames().resource(table),
                key(draft),
                attributes(draft),
                relationships(table),
                exposure(table),
                draft.source().comment());
    }

    private Key key(Draft draft) {
        List<String> members = draft.keyColumns().stream()
                .map(column -> decisions.memberNames().attribute(draft.table(), column))
                .toList();
        String className = draft.hasCompositeKey() ? decisions.classNames().keyClassName(draft.table()) : null;
        return new Key(draft.origin(), members, className);
    }

    private List<Attribute> attributes(Draft draft) {
        return draft.source().columns().stream()
                .filter(column -> decisions.holdings().holds(draft.table(), column.name()))
                .map(column -> attribute(draft, column))
                .toList();
    }

    private Attribute attribute(Draft draft, Column column) {
        JavaType type = decisions.types().of(draft.source(), column);
        if (type instanceof JavaType.CarriedText(String databaseType)) {
            findings.add(
                    Code.TYPE_CARRIED,
                    Findings.subject(draft.table(), column.name()),
                    "Column %s of %s is shown as text and cannot be written: its type in the database is '%s'"
                            .formatted(column.name(), draft.table(), databaseType),
                    "Map it in the entity class to a type of your own to write it");
        }
        return new Attribute(
                decisions.memberNames().attribute(draft.table(), column.name()),
                column,
                type,
                write(draft, column, type));
    }

    private Write write(Draft draft, Column column, JavaType type) {
        if (column.value() instanceof ColumnValue.Generated) {
            return Write.DATABASE_ALWAYS;
        }
        if (type instanceof JavaType.CarriedText) {
            return Write.NOBODY;
        }
        if (isDeterminedByAssociation(draft, column)) {
            return Write.ASSOCIATION;
        }
        boolean isDefaultKey = column.value() instanceof ColumnValue.Expression && draft.isKey(column.name());
        boolean isIdentity = column.value() instanceof ColumnValue.Identity;
        return isIdentity || isDefaultKey ? Write.DATABASE_ON_INSERT : Write.CLIENT;
    }

    /**
     * Whether each row that has a value in the column has one in an association as well. Not so where another column of
     * the association may be empty: then the value must be given without it.
     */
    private boolean isDeterminedByAssociation(Draft draft, Column column) {
        return byTable.getOrDefault(draft.table(), List.of()).stream()
                .filter(reference -> reference.columns().contains(column.name()))
                .anyMatch(reference -> draft.source().requires(othersThan(column, reference)));
    }

    private static List<String> othersThan(Column column, Reference reference) {
        return reference.columns().stream()
                .filter(other -> !other.equals(column.name()))
                .toList();
    }

    private List<Relationship> relationships(TableName table) {
        List<Relationship> relationships = new ArrayList<>();
        byTable.getOrDefault(table, List.of()).stream().map(this::toOne).forEach(relationships::add);
        byTarget.getOrDefault(table, List.of()).stream().map(this::toMany).forEach(relationships::add);
        return relationships;
    }

    private Relationship toOne(Reference reference) {
        List<String> attributes = decisions.holdings().isShared(reference)
                ? reference.columns().stream()
                        .map(column -> decisions.memberNames().attribute(reference.table(), column))
                        .toList()
                : List.of();
        return new Relationship.ToOne(
                decisions.memberNames().toOne(reference),
                decisions.classNames().className(reference.target()),
                decisions.memberNames().toMany(reference),
                reference.foreignKey(),
                reference.required(),
                reference.unique(),
                attributes);
    }

    private Relationship toMany(Reference reference) {
        return new Relationship.ToMany(
                decisions.memberNames().toMany(reference),
                decisions.classNames().className(reference.table()),
                decisions.memberNames().toOne(reference),
                reference.table(),
                reference.cascades(),
                reference.unique());
    }

    private Entity.Exposure exposure(TableName table) {
        if (!notExposed.matches(table)) {
            return Entity.Exposure.EXPOSED;
        }
        findings.add(
                Code.TABLE_NOT_EXPOSED,
                Findings.subject(table),
                "%s is in the model but not in the API, as chosen".formatted(table),
                "Add it to the exposure class to show it");
        return Entity.Exposure.NOT_EXPOSED;
    }
}
