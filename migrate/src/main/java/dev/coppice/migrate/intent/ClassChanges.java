package dev.coppice.migrate.intent;

import dev.coppice.schema.Change;
import dev.coppice.schema.Check;
import dev.coppice.schema.KeyCounter;
import dev.coppice.schema.Part;
import dev.coppice.schema.Schema;
import dev.coppice.schema.TableName;
import dev.coppice.schema.UniqueConstraint;
import dev.coppice.schema.diff.SchemaDiff;
import dev.coppice.schema.diff.SchemaRenames;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What happened to entity classes since they agreed with the database.
 *
 * @param before the schema that they described then
 * @param after the schema that they describe now
 * @param renames what of the one is the same under another name in the other
 * @param counters which keys take their numbers from a sequence now
 */
public record ClassChanges(Schema before, Schema after, SchemaRenames renames, List<KeyCounter> counters) {

    public ClassChanges {
        counters = List.copyOf(counters);
    }

    /** Without sequences. */
    public ClassChanges(Schema before, Schema after, SchemaRenames renames) {
        this(before, after, renames, List.of());
    }

    /** What changed beside names, told in the names of now. */
    List<Change> changes() {
        List<Change> changes = SchemaDiff.between(beforeInNamesOfNow(), after).changes();
        return changes.stream()
                .filter(change -> !isOfOrderOnly(change))
                .filter(change -> changes.stream().noneMatch(other -> allowTheSame(change, other)))
                .toList();
    }

    /** The schema that the classes described then, in the names of now. */
    Schema beforeInNamesOfNow() {
        return DueRenames.applied(before, renames.between(before, after));
    }

    /** A list of words that goes and the same words that come in another order: no row can tell them apart. */
    private static boolean allowTheSame(Change one, Change other) {
        boolean isSwap = (one instanceof Change.Dropped && other instanceof Change.Added)
                || (one instanceof Change.Added && other instanceof Change.Dropped);
        return isSwap
                && partOf(one) instanceof Part.TableCheck(TableName table, Check check)
                && partOf(other) instanceof Part.TableCheck(TableName name, Check twin)
                && table.equals(name)
                && SqlWords.listTheSame(check.sql(), twin.sql());
    }

    /** The tables whose conditions changed, by both their names. */
    public Set<TableName> tablesWithOtherChecks() {
        Set<TableName> tables = new TreeSet<>();
        for (Change change : changes()) {
            if (partOf(change) instanceof Part.TableCheck(TableName name, Check check)) {
                tables.add(name);
                renames.findOldTable(name).ifPresent(tables::add);
            }
        }
        return tables;
    }

    private static Part partOf(Change change) {
        return switch (change) {
            case Change.Added(Part part) -> part;
            case Change.Dropped(Part part) -> part;
            case Change.Altered(Part now, Part later) -> later;
        };
    }

    /** Columns that are unique together are so in any order; a class that lists them in another one asks for nothing. */
    private static boolean isOfOrderOnly(Change change) {
        return change instanceof Change.Altered(Part now, Part later)
                && now instanceof Part.TableUnique(TableName table, UniqueConstraint one)
                && later instanceof Part.TableUnique(TableName name, UniqueConstraint other)
                && Objects.equals(one.name(), other.name())
                && Set.copyOf(one.columns()).equals(Set.copyOf(other.columns()))
                && one.nullsDistinct() == other.nullsDistinct()
                && one.deferral() == other.deferral();
    }
}
