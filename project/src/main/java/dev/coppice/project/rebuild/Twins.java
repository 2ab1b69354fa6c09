package dev.coppice.project.rebuild;

import dev.coppice.model.Entity;
import dev.coppice.model.EntityModel;
import dev.coppice.project.code.MappedClass;
import dev.coppice.project.code.OwnerCode;
import dev.coppice.project.code.OwnerCode.Located;
import dev.coppice.schema.TableName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a table of today: its class as generated last, its class in the owner's code, its entity in the model of
 * before.
 *
 * @param base the index of what was generated last
 * @param mine the index of the owner's code
 * @param inferred what was inferred last, and before that, as far as files of the project still have the names of then;
 *     newest first, empty if that is not known
 * @param given what Coppice called things before, as far as files may still have the names
 */
record Twins(Renaming renaming, OwnerCode base, OwnerCode mine, List<Inferred> inferred, GivenNames given) {

    /** Where no file lags behind. */
    Twins(Renaming renaming, OwnerCode base, OwnerCode mine, List<Inferred> inferred) {
        this(renaming, base, mine, inferred, new GivenNames(List.of()));
    }

    Twins {
        inferred = List.copyOf(inferred);
    }

    /** What was inferred before, or null if that is not known. */
    @Nullable
    EntityModel modelBefore() {
        return inferred.isEmpty() ? null : inferred.getFirst().model();
    }

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
        return inferred.stream()
                .limit(1)
                .flatMap(last -> last.findEntity(table).stream())
                .findFirst();
    }

    /** All that was inferred: first what a class was generated from, which may still have the names of then. */
    List<Inferred> inferredFor(TableName table, MappedClass own) {
        return inferred.stream()
                .sorted(Comparator.comparingInt(then -> -then.likeness(table, own)))
                .toList();
    }

    String oldColumn(TableName table, String column) {
        return renaming.oldColumn(table, column);
    }

    private static boolean isIn(Located found, Optional<Located> generated) {
        return generated.map(Located::path).filter(found.path()::equals).isPresent();
    }
}
