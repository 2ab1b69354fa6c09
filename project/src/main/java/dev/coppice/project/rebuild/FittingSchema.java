package dev.coppice.project.rebuild;

import dev.coppice.project.code.MappedClass;
import dev.coppice.project.code.OwnerCode.Located;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes new foreign keys out of a schema that the owner's classes leave no room for: an association needs a field on the
 * side that holds it, and a class on the other.
 */
final class FittingSchema {

    private final Twins twins;
    private final @Nullable Schema before;

    /** @param before the schema that the project was last made from, or null */
    FittingSchema(Twins twins, @Nullable Schema before) {
        this.twins = twins;
        this.before = before;
    }

    Schema of(Schema schema) {
        return schema.withTables(schema.tables().stream().map(this::fitting).toList());
    }

    private Table fitting(Table table) {
        List<ForeignKey> fitting =
                table.foreignKeys().stream().filter(key -> fits(table, key)).toList();
        return fitting.size() == table.foreignKeys().size() ? table : KeptTables.withForeignKeys(table, fitting);
    }

    private boolean fits(Table table, ForeignKey key) {
        if (wasThere(table, key)) {
            return true;
        }
        boolean targetIsGone = twins.findBase(key.target()).isPresent()
                && twins.findMine(key.target()).isEmpty()
                && !isSomewhere(key.target());
        boolean isOwners = twins.findBase(table.name()).isEmpty();
        Optional<MappedClass> own = isOwners ? twins.findMine(table.name()) : Optional.empty();
        return !targetIsGone && own.map(mapped -> holds(mapped, key)).orElse(true);
    }

    private boolean wasThere(Table table, ForeignKey key) {
        return before != null
                && twins.renaming().namesOf(table.name()).stream()
                        .flatMap(name -> before.findTable(name).stream())
                        .flatMap(old -> old.foreignKeys().stream())
                        .anyMatch(old -> old.columns()
                                .equals(key.columns().stream()
                                        .map(column -> twins.oldColumn(table.name(), column))
                                        .toList()));
    }

    /** Whether the file of the class is still there, though it cannot be read or says nothing of a table. */
    private boolean isSomewhere(TableName table) {
        return twins.findBase(table)
                .map(Located::path)
                .filter(path -> twins.mine().findFacts(path).isPresent())
                .isPresent();
    }

    private boolean holds(MappedClass own, ForeignKey key) {
        return Stream.concat(Stream.of(own), twins.mine().ancestors(own).stream())
                .anyMatch(mapped -> mapped.findToOne(key.columns()).isPresent());
    }
}
