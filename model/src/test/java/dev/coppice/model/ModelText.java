package dev.coppice.model;

import dev.coppice.model.infer.Finding;
import dev.coppice.model.infer.Inferred;
import dev.coppice.model.infer.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A model and its report in few words, for cases that a stranger can read. */
public final class ModelText {

    private ModelText() {}

    public static String print(Inferred inferred) {
        List<String> lines = lines(inferred.model());
        report(lines, inferred.report());
        return String.join("\n", lines) + "\n";
    }

    /** A model that comes without a report. */
    public static String print(EntityModel model) {
        return String.join("\n", lines(model)).strip() + "\n";
    }

    private static List<String> lines(EntityModel model) {
        List<String> lines = new ArrayList<>();
        model.entities().forEach(entity -> entity(lines, entity));
        model.enums().forEach(type -> enumClass(lines, type));
        return lines;
    }

    private static void entity(List<String> lines, Entity entity) {
        lines.add("%s for %s as /%s%s%s"
                .formatted(
                        entity.className(),
                        entity.table(),
                        entity.resource(),
                        entity.readOnly() ? ", read-only" : "",
                        entity.exposed() ? "" : ", not exposed"));
        lines.add("  key %s%s by %s"
                .formatted(
                        String.join(", ", entity.key().members()),
                        entity.key().composite() ? " in " + entity.key().className() : "",
                        words(entity.key().origin())));
        entity.attributes()
                .forEach(attribute -> lines.add("  %s %s from %s%s"
                        .formatted(
                                type(attribute.type()),
                                attribute.name(),
                                attribute.column().name(),
                                attribute.write() == Attribute.Write.CLIENT
                                        ? ""
                                        : ", written by " + words(attribute.write()))));
        entity.relationships().forEach(relationship -> lines.add(relationship(relationship)));
        lines.add("");
    }

    private static String relationship(Relationship relationship) {
        return switch (relationship) {
            case Relationship.ToOne one ->
                "  one %s %s from %s%s%s%s%s"
                        .formatted(
                                one.target(),
                                one.name(),
                                String.join(", ", one.foreignKey().columns()),
                                otherSide(one),
                                one.required() ? ", required" : "",
                                one.unique() ? ", unique" : "",
                                one.attributes().isEmpty() ? "" : ", with " + String.join(", ", one.attributes()));
            case Relationship.ToMany many ->
                "  %s %s %s%s%s"
                        .formatted(
                                many.single() ? "at most one" : "many",
                                many.target(),
                                many.name(),
                                otherSide(many),
                                many.cascade() ? ", cascading" : "");
        };
    }

    private static String otherSide(Relationship relationship) {
        return relationship.inverse().isEmpty() ? "" : ", other side " + relationship.inverse();
    }

    private static void enumClass(List<String> lines, EnumClass type) {
        lines.add("enum " + type.className());
        type.constants().forEach(constant -> lines.add("  %s for '%s'".formatted(constant.name(), constant.value())));
        lines.add("");
    }

    private static void report(List<String> lines, Report report) {
        Report.Counts counts = report.counts();
        lines.add("covered: %s tables, %s views, %s columns, %s relationships"
                .formatted(of(counts.tables()), of(counts.views()), of(counts.columns()), of(counts.relationships())));
        for (Finding finding : report.findings()) {
            lines.add("%s %s: %s%s"
                    .formatted(
                            finding.code().id(),
                            finding.subject(),
                            finding.message(),
                            finding.remedy().isEmpty() ? "" : " | " + finding.remedy()));
        }
    }

    private static String of(Report.Covered covered) {
        return "%d of %d".formatted(covered.covered(), covered.there());
    }

    private static String type(JavaType type) {
        return switch (type) {
            case JavaType.Known known ->
                known.className().substring(known.className().lastIndexOf('.') + 1);
            case JavaType.Json json -> "Json";
            case JavaType.Bytes bytes -> "byte[]";
            case JavaType.EnumOf of -> of.className();
            case JavaType.CarriedText text -> "text(" + text.databaseType() + ")";
        };
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
