package dev.coppice.project.rebuild;

import dev.coppice.model.Entity;
import dev.coppice.model.EntityModel;
import dev.coppice.project.code.MappedClass;
import dev.coppice.project.code.OwnerCode;
import dev.coppice.project.code.OwnerCode.Located;
import dev.coppice.schema.TableName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a table of today: its class as generated last, its class in the owner's code, its entity in the model of
 * before.
 *
 * @param base the index of what was generated last
 * @param mine the index of the owner's code
 * @param modelBefore what was inferred before, or null if that is not known
 */
record Twins(
        Renaming renaming,
        OwnerCode base,
        OwnerCode mine,
        @Nullable EntityModel modelBefore) {

    Optional<Located> findBase(TableName table) {
        return renaming.namesOf(table).stream()
                .flatMap(name -> base.findEntity(name).stream())
                .findFirst();
    }

    /** The owner's class; the one in the place where it was generated, if several map the table. */
    Optional<Located> findLocated(TableName table) {
        Optional<Located> generated = findBase(table);
        return renaming.namesOf(table).stream()
                .flatMap(name -> mine.findEntity(name, found -> isIn(found, generated)).stream())
                .findFirst();
    }

    Optional<MappedClass> findMine(TableName table) {
        return findLocated(table).map(Located::mapped);
    }

    Optional<Entity> findBefore(TableName table) {
        return modelBefore == null
                ? Optional.empty()
                : renaming.namesOf(table).stream()
                        .flatMap(name -> modelBefore.entities().stream()
                                .filter(entity -> entity.table().equals(name)))
                        .findFirst();
    }

    /** Whether the owner's class still has a name that the table had before the schema that is remembered. */
    boolean lagsBehind(TableName table, MappedClass own) {
        TableName before = findBefore(table).map(Entity::table).orElse(table);
        boolean mapsOlder =
                !before.equals(own.table()) && renaming.namesOf(table).contains(own.table());
        return mapsOlder
                && findBase(table)
                        .map(Located::className)
                        .filter(own.className()::equals)
                        .isPresent();
    }

    String oldColumn(TableName table, String column) {
        return renaming.oldColumn(table, column);
    }

    private static boolean isIn(Located found, Optional<Located> generated) {
        return generated.map(Located::path).filter(found.path()::equals).isPresent();
    }
}
