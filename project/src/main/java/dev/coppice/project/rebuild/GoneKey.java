package dev.coppice.project.rebuild;

import dev.coppice.schema.Column;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.PrimaryKey;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.diff.RenamedSchema;
import dev.coppice.schema.diff.SchemaRenames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A foreign key that a table had and has no longer, or a primary key that consists of other columns now.
 *
 * @param table its table in the names of today, with all columns that it had, this key, and nothing else
 */
record GoneKey(Table table) {

    /**
     * The gone keys of tables that are still there.
     *
     * @param renames what led to the names of today
     */
    static List<GoneKey> between(Schema before, Schema today, SchemaRenames renames) {
        List<GoneKey> gone = new ArrayList<>();
        for (Table old : RenamedSchema.of(before, renames).tables()) {
            today.findTable(old.name())
                    .ifPresent(now ->
                            allOf(old).filter(key -> key.isGone(old, now)).forEach(gone::add));
        }
        return List.copyOf(gone);
    }

    /** All keys of a table, as if they were gone. */
    static Stream<GoneKey> allOf(Table table) {
        Stream<Constraints> primary =
                table.primaryKey().stream().map(key -> new Constraints(key, List.of(), List.of(), List.of()));
        Stream<Constraints> references =
                table.foreignKeys().stream().map(key -> new Constraints(null, List.of(key), List.of(), List.of()));
        return Stream.concat(primary, references).map(key -> new GoneKey(Table.of(table.name(), table.columns(), key)));
    }

    /** The tables of keys, each with all that are its own. */
    static Schema schema(List<GoneKey> keys) {
        List<Table> tables = new ArrayList<>();
        for (GoneKey key : keys) {
            Optional<Table> there = tables.stream()
                    .filter(table -> table.name().equals(key.table.name()))
                    .findFirst();
            there.ifPresentOrElse(
                    table -> tables.set(tables.indexOf(table), table.withConstraints(key.over(table))),
                    () -> tables.add(key.table));
        }
        return Schema.of(tables.toArray(Table[]::new));
    }

    /** Nothing else may be made of the columns of a foreign key today than before. */
    private boolean isGone(Table before, Table now) {
        Optional<ForeignKey> reference = reference();
        if (reference.isEmpty()) {
            return now.primaryKey()
                    .filter(other -> !same(columns(), other.columns()))
                    .isPresent();
        }
        return now.foreignKeys().stream()
                .filter(other -> !Collections.disjoint(columns(), other.columns()))
                .allMatch(other -> !same(columns(), other.columns()) && has(before, other));
    }

    private static boolean has(Table table, ForeignKey key) {
        return table.foreignKeys().stream().anyMatch(own -> same(own.columns(), key.columns()));
    }

    /** Whether two keys have the same columns, in any order and however they are spelled. */
    static boolean same(List<String> some, List<String> others) {
        return folded(some).equals(folded(others));
    }

    private static Set<String> folded(List<String> columns) {
        return columns.stream().map(column -> column.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    /** The foreign key; nothing if it is the primary key. */
    Optional<ForeignKey> reference() {
        return table.foreignKeys().stream().findFirst();
    }

    List<String> columns() {
        return reference()
                .map(ForeignKey::columns)
                .or(() -> table.primaryKey().map(PrimaryKey::columns))
                .orElse(List.of());
    }

    /** Whether it is one of those that were written down. */
    boolean isIn(Schema schema) {
        return schema.findTable(table.name()).stream()
                .flatMap(GoneKey::allOf)
                .anyMatch(key ->
                        key.reference().isPresent() == reference().isPresent() && same(key.columns(), columns()));
    }

    /** The same, with the columns that its table has in a schema. */
    GoneKey alongside(Schema schema) {
        return schema.findTable(table.name())
                .map(there -> new GoneKey(table.withColumns(there.columns())))
                .orElse(this);
    }

    /** A table of today as if it still had the key and its columns. */
    Table in(Table today) {
        List<Column> columns = new ArrayList<>(today.columns());
        int place = 0;
        for (Column column : table.columns()) {
            Optional<Column> there = today.findColumn(column.name());
            if (there.isPresent()) {
                place = columns.indexOf(there.get()) + 1;
            } else if (columns().contains(column.name())) {
                columns.add(place, column);
                place++;
            }
        }
        if (reference().isEmpty()) {
            columns.replaceAll(column -> columns().contains(column.name()) ? table.column(column.name()) : column);
        }
        return today.withColumns(columns).withConstraints(over(today));
    }

    /** The same table, without the columns that only the key of today has: they wait with the key. */
    Table withoutItsSuccessor(Table today) {
        Set<String> waiting = new HashSet<>();
        if (reference().isEmpty()) {
            today.primaryKey().ifPresent(key -> waiting.addAll(key.columns()));
            table.columns().forEach(column -> waiting.remove(column.name()));
        }
        return waiting.isEmpty() ? today : without(waiting, today);
    }

    private static Table without(Set<String> columns, Table today) {
        Constraints all = today.constraints();
        return new Table(
                today.name(),
                today.columns().stream()
                        .filter(column -> !columns.contains(column.name()))
                        .toList(),
                new Constraints(
                        null,
                        all.foreignKeys().stream()
                                .filter(key -> Collections.disjoint(columns, key.columns()))
                                .toList(),
                        all.uniqueConstraints().stream()
                                .filter(unique -> Collections.disjoint(columns, unique.columns()))
                                .toList(),
                        all.checks()),
                today.indexes().stream()
                        .filter(index -> index.parts().stream().noneMatch(part -> columns.contains(part.what())))
                        .toList(),
                today.triggers(),
                today.partitioning(),
                today.comment(),
                today.options());
    }

    private Constraints over(Table other) {
        PrimaryKey primary = table.primaryKey().or(other::primaryKey).orElse(null);
        List<ForeignKey> references = Stream.concat(other.foreignKeys().stream(), reference().stream())
                .toList();
        return new Constraints(primary, references, other.uniqueConstraints(), other.checks());
    }
}
