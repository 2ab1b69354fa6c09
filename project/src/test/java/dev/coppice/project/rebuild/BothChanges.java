package dev.coppice.project.rebuild;

import dev.coppice.schema.Constraints;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.PrimaryKey;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two changes of one schema, both of them made, where they are not about the same thing. */
final class BothChanges {

    private final Schema before;
    private boolean collide;

    private BothChanges(Schema before) {
        this.before = before;
    }

    /** The schema after both, unless they collide. */
    static Optional<Schema> of(SchemaEdit one, SchemaEdit other) {
        BothChanges both = new BothChanges(one.before());
        List<Table> tables = both.merged(
                both.before.tables(),
                one.after().tables(),
                other.after().tables(),
                both.merging(Table::name, both::table));
        boolean whole = isWhole(tables);
        return both.collide || !whole ? Optional.empty() : Optional.of(Schema.of(tables.toArray(Table[]::new)));
    }

    /** Whether every reference still finds what it refers to. */
    private static boolean isWhole(List<Table> tables) {
        Map<TableName, List<String>> keys = new HashMap<>();
        tables.forEach(table -> keys.put(
                table.name(), table.primaryKey().map(PrimaryKey::columns).orElse(List.of())));
        return tables.stream()
                .allMatch(table -> table.foreignKeys().stream()
                                .allMatch(key -> key.targetColumns().equals(keys.get(key.target())))
                        && bound(table)
                                .allMatch(column -> table.findColumn(column).isPresent()));
    }

    /** The columns that a key, a reference or a constraint is about. */
    private static Stream<String> bound(Table table) {
        return Stream.of(
                        table.primaryKey().stream().map(PrimaryKey::columns),
                        table.foreignKeys().stream().map(ForeignKey::columns),
                        table.uniqueConstraints().stream().map(UniqueConstraint::columns))
                .flatMap(columns -> columns)
                .flatMap(List::stream);
    }

    /** How things of one kind are told apart, and how two versions of one become one. */
    private record Merging<T>(Function<T, Object> identity, BiFunction<T, List<T>, T> inside) {}

    private <T> Merging<T> merging(Function<T, Object> identity, BiFunction<T, List<T>, T> inside) {
        return new Merging<>(identity, inside);
    }

    private <T> List<T> merged(List<T> base, List<T> one, List<T> other, Merging<T> how) {
        Map<Object, T> old = byIdentity(base, how);
        Map<Object, T> mine = byIdentity(one, how);
        Map<Object, T> theirs = byIdentity(other, how);
        List<T> result = new ArrayList<>();
        for (T item : one) {
            Object id = how.identity().apply(item);
            T was = old.get(id);
            T there = theirs.get(id);
            if (was == null) {
                collide |= there != null;
                result.add(item);
            } else if (there == null) {
                collide |= !item.equals(was);
            } else {
                result.add(
                        item.equals(was)
                                ? there
                                : there.equals(was) ? item : how.inside().apply(was, List.of(item, there)));
            }
        }
        for (int i = 0; i < other.size(); i++) {
            T item = other.get(i);
            Object id = how.identity().apply(item);
            T was = old.get(id);
            if (was == null && !mine.containsKey(id)) {
                result.add(1 + (i == 0 ? -1 : place(other.get(i - 1), result, how)), item);
            }
            collide |= was != null && !mine.containsKey(id) && !item.equals(was);
        }
        return result;
    }

    /** Where something is, the last place if it is gone: a new thing stands behind what it stood behind. */
    private static <T> int place(T item, List<T> items, Merging<T> how) {
        Object id = how.identity().apply(item);
        for (int i = 0; i < items.size(); i++) {
            if (how.identity().apply(items.get(i)).equals(id)) {
                return i;
            }
        }
        return items.size() - 1;
    }

    private static <T> Map<Object, T> byIdentity(List<T> items, Merging<T> how) {
        Map<Object, T> found = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        items.forEach(item -> found.put(how.identity().apply(item), item));
        return found;
    }

    private Table table(Table was, List<Table> both) {
        Table one = both.getFirst();
        Table other = both.getLast();
        Table merged = one.withColumns(
                merged(was.columns(), one.columns(), other.columns(), merging(column -> column.name(), this::same)));
        return merged.withConstraints(new Constraints(
                key(was, one, other),
                merged(was.foreignKeys(), one.foreignKeys(), other.foreignKeys(), merging(key -> key, this::same)),
                merged(
                        was.uniqueConstraints(),
                        one.uniqueConstraints(),
                        other.uniqueConstraints(),
                        merging(key -> key, this::same)),
                one.checks()));
    }

    private @Nullable PrimaryKey key(Table was, Table one, Table other) {
        PrimaryKey base = was.constraints().primaryKey();
        PrimaryKey mine = one.constraints().primaryKey();
        PrimaryKey theirs = other.constraints().primaryKey();
        collide |= !Objects.equals(mine, base) && !Objects.equals(theirs, base) && !Objects.equals(mine, theirs);
        return Objects.equals(mine, base) ? theirs : mine;
    }

    private <T> T same(T was, List<T> both) {
        collide = true;
        return was;
    }
}
