package dev.coppice.model.infer;

import dev.coppice.model.naming.Inflection;
import dev.coppice.model.naming.JavaNames;
import dev.coppice.model.naming.NameOverrides;
import dev.coppice.model.naming.Words;
import dev.coppice.schema.Column;
import dev.coppice.schema.TableName;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Names the attributes and relationships of all entities, which share one namespace in each of them: first the
 * attributes, then the relationships to one, then those to many.
 *
 * <p>A reserved name gets the entity's name in front: {@code type} of an order is {@code orderType}. Only a single key
 * column may be called {@code id}, as that is what JSON:API means by it.
 */
final class MemberNaming {

    private final ClassNaming classNames;
    private final RelationshipWords relationshipWords;
    private final NameOverrides overrides;
    private final NameFindings findings;
    private final Map<TableName, Namer<Object>> namers = new HashMap<>();

    MemberNaming(ClassNaming classNames, NameOverrides overrides, NameFindings findings) {
        this.classNames = classNames;
        this.relationshipWords = new RelationshipWords(Inflection.with(overrides.plurals()));
        this.overrides = overrides;
        this.findings = findings;
    }

    /** What a basic attribute is named for. */
    private record AttributeOf(String column) {}

    /** What the side of a relationship that holds the foreign key is named for. */
    private record ToOneOf(Reference reference) {}

    /** What the side of a relationship that is referred to is named for. */
    private record ToManyOf(Reference reference) {}

    void nameAll(List<Draft> drafts, List<Reference> references, Holdings holdings) {
        drafts.forEach(draft -> nameAttributes(draft, holdings));
        byTable(references, Reference::table).forEach(this::nameToOnes);
        byTable(references, Reference::target).forEach(this::nameToManys);
    }

    String attribute(TableName table, String column) {
        return namer(table).name(new AttributeOf(column));
    }

    String toOne(Reference reference) {
        return namer(reference.table()).name(new ToOneOf(reference));
    }

    String toMany(Reference reference) {
        return namer(reference.target()).name(new ToManyOf(reference));
    }

    private void nameAttributes(Draft draft, Holdings holdings) {
        Namer<Object> namer = new Namer<>(JavaNames::isReservedMember, findings);
        namers.put(draft.table(), namer);
        List<Column> held = draft.source().columns().stream()
                .filter(column -> holdings.holds(draft.table(), column.name()))
                .toList();
        held.stream()
                .filter(column -> isResourceId(draft, column))
                .forEach(column -> namer.nameOutright(new AttributeOf(column.name()), "id"));
        namer.nameAll(held.stream()
                .filter(column -> !isResourceId(draft, column))
                .map(column -> attributeRequest(draft, column))
                .toList());
    }

    /** The only attribute that may be called {@code id}: it is the resource's id. */
    private boolean isResourceId(Draft draft, Column column) {
        String chosen = overrides.table(draft.table()).attributes().get(column.name());
        String name = chosen == null ? JavaNames.memberName(Words.of(column.name())) : chosen;
        return draft.isKey(column.name()) && name.equals("id");
    }

    private Namer.Request<Object> attributeRequest(Draft draft, Column column) {
        Words words = Words.of(column.name());
        String subject = Findings.subject(draft.table(), column.name());
        String chosen = overrides.table(draft.table()).attributes().get(column.name());
        if (chosen == null) {
            findings.encoded(subject, words, JavaNames.memberName(words));
        }
        return new Namer.Request<>(
                new AttributeOf(column.name()),
                subject,
                chosen,
                List.of(JavaNames.memberName(words)),
                List.of(JavaNames.memberName(words.after(entityWords(draft.table())))));
    }

    private void nameToOnes(TableName table, List<Reference> references) {
        namer(table)
                .nameAll(references.stream()
                        .map(reference -> new Namer.Request<Object>(
                                new ToOneOf(reference),
                                Findings.subject(table, reference.foreignKey()),
                                ends(reference).toOne(),
                                relationshipWords.toOne(reference, entityWords(table), entityWords(reference.target())),
                                List.of()))
                        .toList());
    }

    private void nameToManys(TableName target, List<Reference> references) {
        Map<TableName, Integer> siblings = new HashMap<>();
        references.forEach(reference -> siblings.merge(reference.table(), 1, Integer::sum));
        namer(target)
                .nameAll(references.stream()
                        .map(reference -> toManyRequest(
                                reference,
                                siblings.getOrDefault(reference.table(), 1) > 1 ? Siblings.MORE : Siblings.NONE))
                        .toList());
    }

    /** Whether a child refers to the same parent by more than one foreign key. */
    enum Siblings {
        NONE,
        MORE
    }

    private Namer.Request<Object> toManyRequest(Reference reference, Siblings siblings) {
        return new Namer.Request<>(
                new ToManyOf(reference),
                "the other side of " + Findings.subject(reference.table(), reference.foreignKey()),
                ends(reference).toMany(),
                relationshipWords.toMany(
                        reference, siblings, Words.of(toOne(reference)), entityWords(reference.table())),
                List.of());
    }

    private NameOverrides.Ends ends(Reference reference) {
        return overrides.table(reference.table()).relationship(reference.columns());
    }

    private Words entityWords(TableName table) {
        return classNames.words(table);
    }

    private Namer<Object> namer(TableName table) {
        Namer<Object> namer = namers.get(table);
        if (namer == null) {
            throw new IllegalArgumentException("Nothing is named in " + table);
        }
        return namer;
    }

    private static Map<TableName, List<Reference>> byTable(
            List<Reference> references, Function<Reference, TableName> table) {
        return references.stream().collect(Collectors.groupingBy(table, LinkedHashMap::new, Collectors.toList()));
    }
}
