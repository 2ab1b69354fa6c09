package dev.coppice.model.infer;

import dev.coppice.model.naming.Inflection;
import dev.coppice.model.naming.JavaNames;
import dev.coppice.model.naming.NameOverrides;
import dev.coppice.model.naming.Words;
import dev.coppice.schema.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names the classes of one package, entities, composite keys and enums, and the resources.
 *
 * <p>A reserved class name gets {@code Row} behind it. Of tables that want the same name the first in the order of the
 * schema gets it; another one tries its schema's name in front, then its own name as it is, then a number.
 */
final class ClassNaming {

    private static final Words ROW = Words.of("row");
    private static final Words VALUE = Words.of("value");

    private final Inflection inflection;
    private final NameOverrides overrides;
    private final NameFindings findings;
    private final Namer<Object> classes;
    private final Namer<TableName> resources;

    ClassNaming(Inflection inflection, NameOverrides overrides, NameFindings findings) {
        this.inflection = inflection;
        this.overrides = overrides;
        this.findings = findings;
        this.classes = new Namer<>(JavaNames::isReservedClass, findings);
        this.resources = new Namer<>(name -> false, findings);
    }

    /** What a composite key's class is named for. */
    private record KeyOf(TableName table) {}

    /** Names everything; entities have the first choice. */
    void nameAll(List<Draft> drafts, Collection<EnumOrigin> enums) {
        classes.nameAll(drafts.stream().map(this::entityRequest).toList());
        resources.nameAll(drafts.stream().map(this::resourceRequest).toList());
        classes.nameAll(drafts.stream()
                .filter(Draft::hasCompositeKey)
                .map(this::keyRequest)
                .toList());
        classes.nameAll(enums.stream().map(this::enumRequest).toList());
    }

    String className(TableName table) {
        return classes.name(table);
    }

    String resource(TableName table) {
        return resources.name(table);
    }

    String keyClassName(TableName table) {
        return classes.name(new KeyOf(table));
    }

    String enumClassName(EnumOrigin origin) {
        return classes.name(origin);
    }

    private Namer.Request<Object> entityRequest(Draft draft) {
        TableName table = draft.table();
        Words words = Words.of(table.name());
        Words singular = singular(words);
        String chosen = overrides.table(table).className();
        if (chosen == null) {
            findings.encoded(Findings.subject(table), singular, JavaNames.className(singular));
        }
        List<Words> choices = new ArrayList<>();
        choices.add(singular);
        schemaWords(table).ifPresent(schema -> choices.add(singular.after(schema)));
        choices.add(words);
        return new Namer.Request<>(
                table,
                Findings.subject(table),
                chosen,
                choices.stream().map(JavaNames::className).toList(),
                List.of(rowName(singular)));
    }

    private Namer.Request<TableName> resourceRequest(Draft draft) {
        TableName table = draft.table();
        String chosenClass = overrides.table(table).className();
        boolean isChosen = chosenClass != null && chosenClass.equals(className(table));
        Words plural = plural(isChosen ? Words.of(className(table)) : singular(Words.of(table.name())));
        List<Words> choices = new ArrayList<>();
        choices.add(plural);
        schemaWords(table).ifPresent(schema -> choices.add(plural.after(schema)));
        return new Namer.Request<>(
                table,
                "the resource of " + table,
                overrides.table(table).resource(),
                choices.stream().map(JavaNames::resourceName).toList(),
                List.of());
    }

    private Namer.Request<Object> keyRequest(Draft draft) {
        String entity = className(draft.table());
        return new Namer.Request<>(
                new KeyOf(draft.table()),
                "the key of " + draft.table(),
                overrides.table(draft.table()).helpers().key(),
                List.of(entity + "Id", entity + "Key"),
                List.of());
    }

    private Namer.Request<Object> enumRequest(EnumOrigin origin) {
        Words words = switch (origin) {
            case EnumOrigin.OfType(TableName type) -> singular(Words.of(type.name()));
            case EnumOrigin.OfColumn(TableName table, String column) ->
                singular(Words.of(column)).after(Words.of(className(table)));
        };
        String valueName = JavaNames.className(VALUE.after(words));
        return new Namer.Request<>(
                origin,
                subject(origin),
                chosenEnum(origin),
                List.of(JavaNames.className(words), valueName),
                List.of(valueName));
    }

    private @Nullable String chosenEnum(EnumOrigin origin) {
        return switch (origin) {
            case EnumOrigin.OfType(TableName type) -> overrides.types().get(type);
            case EnumOrigin.OfColumn(TableName table, String column) ->
                overrides.table(table).helpers().enums().get(column);
        };
    }

    /** What names of members are made of: the class name, without what only keeps it apart from a type of Java. */
    Words words(TableName table) {
        Words singular = singular(Words.of(table.name()));
        boolean isReplacement = className(table).equals(rowName(singular));
        return isReplacement ? singular : Words.of(className(table));
    }

    private static String rowName(Words singular) {
        return JavaNames.className(ROW.after(singular));
    }

    static String subject(EnumOrigin origin) {
        return switch (origin) {
            case EnumOrigin.OfType(TableName type) -> "the type " + type;
            case EnumOrigin.OfColumn(TableName table, String column) ->
                "the values of " + Findings.subject(table, column);
        };
    }

    private Words singular(Words words) {
        return words.withLast(inflection.singular(words.last()));
    }

    private Words plural(Words words) {
        return words.withLast(inflection.plural(words.last()));
    }

    private static Optional<Words> schemaWords(TableName table) {
        return table.findSchema().map(Words::of);
    }
}
