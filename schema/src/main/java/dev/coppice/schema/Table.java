package dev.coppice.schema;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table with everything that belongs to it alone.
 *
 * @param columns in the order of the database
 * @param partitioning how it is divided, or null for an ordinary table; its partitions are not tables of their own
 * @param options what the engine says behind the columns, verbatim and mostly nothing: {@code WITHOUT ROWID}
 */
public record Table(
        TableName name,
        List<Column> columns,
        Constraints constraints,
        List<Index> indexes,
        List<Trigger> triggers,
        @Nullable Partitioning partitioning,
        @Nullable String comment,
        List<String> options) {

    public Table {
        options = List.copyOf(options);
        columns = List.copyOf(columns);
        indexes = indexes.stream().sorted(Comparator.comparing(Index::name)).toList();
        triggers = triggers.stream().sorted(Comparator.comparing(Trigger::name)).toList();
    }

    /** A table without options of its engine. */
    public Table(
            TableName name,
            List<Column> columns,
            Constraints constraints,
            List<Index> indexes,
            List<Trigger> triggers,
            @Nullable Partitioning partitioning,
            @Nullable String comment) {
        this(name, columns, constraints, indexes, triggers, partitioning, comment, List.of());
    }

    /** A table without indexes, triggers, partitions and comment. */
    public static Table of(TableName name, List<Column> columns, Constraints constraints) {
        return new Table(name, columns, constraints, List.of(), List.of(), null, null);
    }

    /** The same table with other columns. */
    public Table withColumns(List<Column> newColumns) {
        return new Table(name, newColumns, constraints, indexes, triggers, partitioning, comment, options);
    }

    /** The same table with other constraints. */
    public Table withConstraints(Constraints newConstraints) {
        return new Table(name, columns, newConstraints, indexes, triggers, partitioning, comment, options);
    }

    /** The same table with other triggers. */
    public Table withTriggers(List<Trigger> newTriggers) {
        return new Table(name, columns, constraints, indexes, newTriggers, partitioning, comment, options);
    }

    public Optional<Column> findColumn(String column) {
        return columns.stream()
                .filter(candidate -> candidate.name().equals(column))
                .findFirst();
    }

    /** The column, which the caller knows to be there; {@link #findColumn} when it does not know. */
    public Column column(String column) {
        return findColumn(column)
                .orElseThrow(() -> new IllegalArgumentException("Table %s has no column '%s'".formatted(name, column)));
    }

    public Optional<PrimaryKey> primaryKey() {
        return Optional.ofNullable(constraints.primaryKey());
    }

    public List<ForeignKey> foreignKeys() {
        return constraints.foreignKeys();
    }

    public List<UniqueConstraint> uniqueConstraints() {
        return constraints.uniqueConstraints();
    }

    public List<Check> checks() {
        return constraints.checks();
    }
}
