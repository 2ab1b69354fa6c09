package dev.coppice.schema;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a database looks like: one immutable value that compares, sorts and prints.
 *
 * <p>Two schemas are equal if and only if the databases look the same to Coppice. Everything is ordered by name, except
 * what has an order of its own in the database (columns, parts of keys).
 */
public record Schema(
        List<Table> tables,
        List<View> views,
        List<EnumType> enums,
        List<Domain> domains,
        List<Sequence> sequences,
        List<Routine> routines) {

    public static final Schema EMPTY = new Schema(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Schema {
        tables = sorted(tables, Comparator.comparing(Table::name));
        views = sorted(views, Comparator.comparing(View::name));
        enums = sorted(enums, Comparator.comparing(EnumType::name));
        domains = sorted(domains, Comparator.comparing(Domain::name));
        sequences = sorted(sequences, Comparator.comparing(Sequence::name));
        routines = sorted(routines, Comparator.comparing(Routine::name).thenComparing(Routine::sql));
    }

    /** A schema of tables only. */
    public static Schema of(Table... tables) {
        return new Schema(List.of(tables), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** The same schema with other tables. */
    public Schema withTables(List<Table> newTables) {
        return new Schema(newTables, views, enums, domains, sequences, routines);
    }

    /** The same schema with other views. */
    public Schema withViews(List<View> newViews) {
        return new Schema(tables, newViews, enums, domains, sequences, routines);
    }

    public Optional<Table> findTable(TableName name) {
        int low = 0;
        int high = tables.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = tables.get(middle).name().compareTo(name);
            if (order == 0) {
                return Optional.of(tables.get(middle));
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return Optional.empty();
    }

    /** The table, which the caller knows to be there; {@link #findTable} when it does not know. */
    public Table table(TableName name) {
        return findTable(name).orElseThrow(() -> new IllegalArgumentException("There is no table " + name));
    }

    private static <T> List<T> sorted(List<T> items, Comparator<T> order) {
        return items.stream().sorted(order).toList();
    }
}
