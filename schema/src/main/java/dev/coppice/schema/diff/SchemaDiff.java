package dev.coppice.schema.diff;

import dev.coppice.schema.Change;
import dev.coppice.schema.Part;
import dev.coppice.schema.Schema;
import dev.coppice.schema.TableName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that differs between a current and a wanted schema: nothing if and only if they are equal.
 *
 * @param renames which tables, views and columns of the one are those of the other under another name
 * @param changes in the order of the wanted schema; of a table, what went comes before what came
 */
public record SchemaDiff(SchemaRenames renames, List<Change> changes) {

    /** Between equal schemas. */
    public static final SchemaDiff NONE = new SchemaDiff(SchemaRenames.NONE, List.of());

    public SchemaDiff {
        changes = List.copyOf(changes);
    }

    /** Compares two schemas in which a thing of another name is another thing. */
    public static SchemaDiff between(Schema current, Schema wanted) {
        return between(current, wanted, SchemaRenames.NONE);
    }

    /** Compares two schemas. Renames that do not lead from the one to the other do not count. */
    public static SchemaDiff between(Schema current, Schema wanted, SchemaRenames renames) {
        SchemaRenames real = renames.between(current, wanted);
        return new SchemaDiff(real, new SchemaComparison(current, wanted, real).changes());
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** What leads back. */
    public SchemaDiff inverse() {
        return new SchemaDiff(
                renames.inverse(), changes.stream().map(Change::inverse).toList());
    }

    /** The changes of a table or view and its parts, by its name in either schema. */
    public List<Change> of(TableName table) {
        return changes.stream()
                .filter(change -> parts(change).anyMatch(part -> isOf(part, table)))
                .toList();
    }

    /** The changes of a column, by its name in either schema; none where the whole table came or went. */
    public List<Change> of(TableName table, String column) {
        return changes.stream()
                .filter(change -> parts(change).anyMatch(part -> isColumn(part, table, column)))
                .toList();
    }

    /** Whether two texts in an engine's own words say the same when what was renamed is counted as the same. */
    public boolean saysTheSame(@Nullable String current, @Nullable String wanted) {
        return new SameText(renames).same(current, wanted);
    }

    /** Whether two texts about the columns of one table say the same; names that were passed on mean another now. */
    public boolean saysTheSame(TableName oldTable, @Nullable String current, @Nullable String wanted) {
        return new SameText(renames, oldTable).same(current, wanted);
    }

    /** All changes in words. */
    public List<String> words() {
        ChangeWords words = new ChangeWords(renames);
        return changes.stream().flatMap(change -> words.of(change).stream()).toList();
    }

    /**
     * One of the changes in words: a sentence for each thing that it changes, at least one. A sentence begins with what
     * it is about and has no full stop: {@code column customers.phone added}.
     */
    public List<String> words(Change change) {
        return new ChangeWords(renames).of(change);
    }

    private static boolean isOf(Part part, TableName table) {
        return part.findTable().equals(Optional.of(table));
    }

    private static boolean isColumn(Part part, TableName table, String name) {
        return part instanceof Part.TableColumn(var owner, var column, int position)
                && owner.equals(table)
                && column.name().equals(name);
    }

    private static Stream<Part> parts(Change change) {
        return switch (change) {
            case Change.Added(Part part) -> Stream.of(part);
            case Change.Dropped(Part part) -> Stream.of(part);
            case Change.Altered(Part current, Part wanted) -> Stream.of(current, wanted);
        };
    }
}
