package dev.coppice.project.write;

import dev.coppice.model.Attribute;
import dev.coppice.model.Entity;
import dev.coppice.model.EntityModel;
import dev.coppice.model.JavaType;
import dev.coppice.model.Relationship;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A model in few words, without what classes cannot say: which of a row's unique keys was meant to identify it, the type
 * behind a column that is only carried through, comments and resources.
 */
final class ModelEssence {

    private ModelEssence() {}

    static String of(EntityModel model) {
        List<String> lines = new ArrayList<>();
        model.entities().forEach(entity -> add(entity, lines));
        model.enums().forEach(type -> lines.add(type.toString()));
        return String.join("\n", lines);
    }

    private static void add(Entity entity, List<String> lines) {
        lines.add("%s of %s key %s %s%s"
                .formatted(
                        entity.className(),
                        entity.table(),
                        entity.key().members(),
                        entity.key().className(),
                        entity.readOnly() ? " by " + entity.key().origin() : ""));
        for (Attribute attribute : entity.attributes()) {
            lines.add("  %s %s of %s by %s"
                    .formatted(
                            type(attribute.type()),
                            attribute.name(),
                            attribute.column().name(),
                            attribute.write()));
        }
        lines.addAll(entity.relationships().stream()
                .map(ModelEssence::words)
                .sorted()
                .collect(Collectors.toList()));
    }

    private static String type(JavaType type) {
        return type instanceof JavaType.CarriedText ? "carried text" : type.toString();
    }

    private static String words(Relationship relationship) {
        return switch (relationship) {
            case Relationship.ToOne one ->
                "  one %s %s of %s to %s%s%s with %s, inverse %s"
                        .formatted(
                                one.target(),
                                one.name(),
                                one.foreignKey().columns(),
                                one.foreignKey().targetColumns(),
                                one.required() ? " required" : "",
                                one.unique() ? " unique" : "",
                                one.attributes(),
                                one.inverse());
            case Relationship.ToMany many ->
                "  %s %s %s of %s%s, inverse %s"
                        .formatted(
                                many.single() ? "at most one" : "many",
                                many.target(),
                                many.name(),
                                many.table(),
                                many.cascade() ? " cascading" : "",
                                many.inverse());
        };
    }
}
