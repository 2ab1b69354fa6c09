package dev.coppice.project.java;

import dev.coppice.model.Entity;
import dev.coppice.model.EntityModel;
import dev.coppice.model.EnumClass;
import dev.coppice.project.Blueprint;
import dev.coppice.schema.Column;
import dev.coppice.schema.Schema;
import dev.coppice.schema.TableName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What all sources of one project have in common: who lives in the model package, and where columns stand. */
final class Scene {

    private final Blueprint blueprint;
    private final Spelling spelling;
    private final Map<String, Set<String>> classesByPackage = new HashMap<>();
    private final Map<String, Entity> entities = new HashMap<>();
    private final Map<String, EnumClass> enums = new HashMap<>();
    private final Map<TableName, List<String>> columns = new HashMap<>();

    Scene(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.spelling = Spelling.of(blueprint.choices().engine());
        EntityModel model = blueprint.model();
        for (Entity entity : model.entities()) {
            entities.put(entity.className(), entity);
            place(entity.className());
            if (entity.key().className() != null) {
                place(entity.key().className());
            }
        }
        for (EnumClass enumClass : model.enums()) {
            enums.put(enumClass.className(), enumClass);
            place(enumClass.className());
        }
        Schema schema = blueprint.schema();
        schema.tables().forEach(table -> columns.put(table.name(), names(table.columns())));
        schema.views().forEach(view -> columns.put(view.name(), names(view.columns())));
    }

    Blueprint blueprint() {
        return blueprint;
    }

    Spelling spelling() {
        return spelling;
    }

    String rootPackage() {
        return blueprint.choices().packageName().value();
    }

    String modelPackage() {
        return rootPackage() + ".model";
    }

    String apiPackage() {
        return rootPackage() + ".api";
    }

    /** The package of a class of the model. */
    String home(String className) {
        return blueprint.packages().getOrDefault(className, modelPackage());
    }

    /** A class of the model with its package. */
    String qualified(String className) {
        return home(className) + "." + className;
    }

    /** Imports for the source of a class of the model. */
    Imports importsFor(String className) {
        String home = home(className);
        return new Imports(home, classesByPackage.getOrDefault(home, Set.of()));
    }

    private void place(String className) {
        classesByPackage
                .computeIfAbsent(home(className), home -> new HashSet<>())
                .add(className);
    }

    Entity entity(String className) {
        Entity entity = entities.get(className);
        if (entity == null) {
            throw new IllegalArgumentException("There is no entity " + className);
        }
        return entity;
    }

    EnumClass enumClass(String className) {
        EnumClass enumClass = enums.get(className);
        if (enumClass == null) {
            throw new IllegalArgumentException("There is no enum " + className);
        }
        return enumClass;
    }

    /** Where the column stands in its table. */
    int position(TableName table, String column) {
        return columns.getOrDefault(table, List.of()).indexOf(column);
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }
}
