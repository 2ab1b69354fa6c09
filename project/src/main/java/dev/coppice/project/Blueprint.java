package dev.coppice.project;

import dev.coppice.model.EntityModel;
import dev.coppice.schema.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides what a project consists of.
 *
 * @param schema the database as read
 * @param model what was inferred from it
 * @param choices what the owner chose
 * @param database where the project finds the database
 * @param names the owner's overrides of names, as the owner wrote them, or null
 * @param extras files that the caller brings: the embedded database
 * @param packages where classes of the model live, by simple name, if elsewhere than in the model package
 */
public record Blueprint(
        Schema schema,
        EntityModel model,
        Choices choices,
        Database database,
        @Nullable String names,
        List<PlannedFile> extras,
        Map<String, String> packages) {

    public Blueprint {
        extras = List.copyOf(extras);
        packages = Map.copyOf(packages);
    }

    /** Without overrides and further files. */
    public static Blueprint of(Schema schema, EntityModel model, Choices choices, Database database) {
        return new Blueprint(schema, model, choices, database, null, List.of(), Map.of());
    }

    public Blueprint withSchema(Schema newSchema) {
        return new Blueprint(newSchema, model, choices, database, names, extras, packages);
    }

    public Blueprint withNames(@Nullable String newNames) {
        return new Blueprint(schema, model, choices, database, newNames, extras, packages);
    }

    public Blueprint withExtras(List<PlannedFile> newExtras) {
        return new Blueprint(schema, model, choices, database, names, newExtras, packages);
    }

    public Blueprint withPackages(Map<String, String> newPackages) {
        return new Blueprint(schema, model, choices, database, names, extras, newPackages);
    }
}
