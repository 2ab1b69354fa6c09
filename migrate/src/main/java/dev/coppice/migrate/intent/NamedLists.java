package dev.coppice.migrate.intent;

import dev.coppice.schema.Column;
import dev.coppice.schema.EnumType;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.dialect.Ability;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.words.Mentions;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lists of words that have a name, for which classes have one and the database another: a list of the database is found by
 * the columns that have it, then by its name.
 */
final class NamedLists {

    /**
     * A column whose list of words is another one now.
     *
     * @param before the words that the class knew; none where it is new
     */
    record Reworded(TableName table, String column, List<String> before, List<String> after) {}

    private final Schema database;
    private final Schema before;
    private final Schema after;
    private final Dialect dialect;
    private final Map<TableName, EnumType> enums;
    private final Map<TableName, Optional<TableName>> stored = new TreeMap<>();

    /**
     * @param database under the names of now, as are the classes of before
     * @param enums the lists that the database is to have, which grow with what is asked for
     */
    NamedLists(Schema database, Schema before, Schema after, Dialect dialect, Map<TableName, EnumType> enums) {
        this.database = database;
        this.before = before;
        this.after = after;
        this.dialect = dialect;
        this.enums = enums;
    }

    /** A column of the classes of now, with the list of the database that is meant. */
    Column here(Column wanted) {
        return listOf(after, wanted)
                .map(list -> of(
                        wanted,
                        stored(list)
                                .<SqlType>map(SqlType.Named::new)
                                .orElseGet(() -> new SqlType.Choice(list.values()))))
                .orElse(wanted);
    }

    private static Column of(Column column, SqlType type) {
        return new Column(
                column.name(), type, null, column.nullable(), column.value(), column.collation(), column.comment());
    }

    private static Optional<EnumType> listOf(Schema classes, Column column) {
        return column.type() instanceof SqlType.Named(TableName name) ? find(classes, name) : Optional.empty();
    }

    private static Optional<EnumType> find(Schema schema, TableName name) {
        return schema.enums().stream().filter(type -> type.name().equals(name)).findFirst();
    }

    /** The list of the database; nothing where the engine says it at the column or in a check. */
    private Optional<TableName> stored(EnumType list) {
        Optional<TableName> known = stored.get(list.name());
        if (known == null) {
            known = byColumn(list).or(() -> byName(list)).or(() -> made(list));
            stored.put(list.name(), known);
        }
        return known;
    }

    private Optional<TableName> byColumn(EnumType list) {
        return after.tables().stream()
                .flatMap(table -> table.columns().stream()
                        .filter(column -> listOf(after, column).equals(Optional.of(list)))
                        .filter(column -> isTheSameSince(table, column, list))
                        .flatMap(column -> findStored(table.name(), column.name()).stream()))
                .map(Column::type)
                .flatMap(type ->
                        type instanceof SqlType.Named(TableName name) ? Stream.of(name) : Stream.<TableName>empty())
                .filter(name -> find(database, name).isPresent())
                .findFirst();
    }

    /** Whether a column had this list before, perhaps under a name that is given up; or had no class at all. */
    private boolean isTheSameSince(Table table, Column column, EnumType list) {
        Optional<Column> old = before.findTable(table.name()).flatMap(was -> was.findColumn(column.name()));
        return old.isEmpty()
                || listOf(before, old.get())
                        .filter(was -> was.name().equals(list.name())
                                || find(after, was.name()).isEmpty())
                        .isPresent();
    }

    private Optional<Column> findStored(TableName table, String column) {
        return database.findTable(table).flatMap(found -> found.findColumn(column));
    }

    private Optional<TableName> byName(EnumType list) {
        return enums.keySet().stream()
                .filter(name -> plain(name).equals(plain(list.name())))
                .findFirst();
    }

    private static String plain(TableName name) {
        return name.name().replace("_", "").toLowerCase(Locale.ROOT);
    }

    private Optional<TableName> made(EnumType list) {
        boolean isType = dialect.can(Ability.ENUM_TYPES) && !dialect.can(Ability.ENUM_COLUMNS);
        if (!isType) {
            return Optional.empty();
        }
        enums.put(list.name(), list);
        return Optional.of(list.name());
    }

    /** The columns that are there and whose words are others now. */
    List<Reworded> reworded() {
        return after.tables().stream()
                .flatMap(table -> table.columns().stream().flatMap(column -> reworded(table.name(), column).stream()))
                .toList();
    }

    private Optional<Reworded> reworded(TableName table, Column column) {
        return listOf(after, column)
                .filter(list -> findStored(table, column.name()).isPresent())
                .map(list -> new Reworded(table, column.name(), wordsBefore(table, column), list.values()))
                .filter(words -> !words.before().equals(words.after()));
    }

    private List<String> wordsBefore(TableName table, Column column) {
        return before.findTable(table)
                .flatMap(was -> was.findColumn(column.name()))
                .flatMap(old -> listOf(before, old))
                .map(EnumType::values)
                .orElse(List.of());
    }

    /** Forgets the lists that were in use and are not any more. */
    void forgetUnused(List<Table> wanted) {
        Set<TableName> left = used(database.tables());
        left.removeAll(used(wanted));
        database.views().forEach(view -> left.removeAll(used(view.columns().stream())));
        left.removeIf(name -> texts(wanted).anyMatch(sql -> new Mentions(sql).of(name.name())));
        enums.keySet().removeAll(left);
    }

    private Stream<String> texts(List<Table> wanted) {
        return Stream.concat(
                database.routines().stream().map(routine -> routine.sql()),
                wanted.stream().flatMap(table -> table.triggers().stream()).map(trigger -> trigger.sql()));
    }

    private static Set<TableName> used(List<Table> tables) {
        return used(tables.stream().flatMap(table -> table.columns().stream()));
    }

    private static Set<TableName> used(Stream<Column> columns) {
        return columns.flatMap(column -> named(column.type()).stream()).collect(Collectors.toCollection(HashSet::new));
    }

    private static Optional<TableName> named(SqlType type) {
        return switch (type) {
            case SqlType.Named(TableName name) -> Optional.of(name);
            case SqlType.Array(SqlType element) -> named(element);
            default -> Optional.empty();
        };
    }
}
