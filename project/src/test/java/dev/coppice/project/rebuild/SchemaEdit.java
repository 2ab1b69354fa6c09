package dev.coppice.project.rebuild;

import dev.coppice.schema.Check;
import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.PrimaryKey;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.UniqueConstraint;
import dev.coppice.schema.diff.SchemaRenames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A random change of a schema.
 *
 * @param kind what it does, for reports
 * @param table the table that it is about, by its name before
 */
record SchemaEdit(Kind kind, String table, Schema before, Schema after, SchemaRenames renames) {

    enum Kind {
        ADD_COLUMN,
        DROP_COLUMN,
        RENAME_COLUMN,
        RETYPE_COLUMN,
        CHANGE_LENGTH,
        CHANGE_NULLABILITY,
        CHANGE_DEFAULT,
        ADD_REFERENCE,
        DROP_REFERENCE,
        REPOINT_REFERENCE,
        ADD_TABLE,
        DROP_TABLE,
        RENAME_TABLE,
        ADD_UNIQUE,
        WIDEN_KEY
    }

    /** A change of some kind, of the first table that it is possible for. */
    static SchemaEdit random(Schema schema, Random random) {
        while (true) {
            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
            Optional<SchemaEdit> edit = new Maker(schema, random).make(kind);
            if (edit.isPresent()) {
                return edit.get();
            }
        }
    }

    /** Whether everything that stays is called as before: an id that becomes a part of a key gets a name of its own. */
    boolean keepsNames() {
        return renames.isEmpty() && kind != Kind.WIDEN_KEY;
    }

    /** Whether something that code may name gets another name or type, or goes. */
    boolean takesSomethingAway() {
        return switch (kind) {
            case DROP_COLUMN,
                    RENAME_COLUMN,
                    RETYPE_COLUMN,
                    DROP_REFERENCE,
                    REPOINT_REFERENCE,
                    DROP_TABLE,
                    RENAME_TABLE,
                    WIDEN_KEY -> true;
            case ADD_COLUMN, CHANGE_LENGTH, CHANGE_NULLABILITY, CHANGE_DEFAULT, ADD_REFERENCE, ADD_TABLE, ADD_UNIQUE ->
                false;
        };
    }

    /** The way back. */
    SchemaEdit inverse() {
        return new SchemaEdit(kind, table, after, before, renames.inverse());
    }

    private static final class Maker {

        private final Schema schema;
        private final RandomSchema made;
        private final Table table;
        private final Random random;

        Maker(Schema schema, Random random) {
            this.schema = schema;
            this.made = new RandomSchema(random);
            this.table = made.one(schema.tables());
            this.random = random;
        }

        Optional<SchemaEdit> make(Kind kind) {
            return switch (kind) {
                case ADD_COLUMN -> freeColumn().map(name -> columns(kind, with(made.column(name))));
                case DROP_COLUMN -> plainColumn(c -> true).map(c -> columns(kind, without(c)));
                case RENAME_COLUMN ->
                    plainColumn(c -> true).flatMap(c -> freeColumn().map(name -> rename(c, name)));
                case RETYPE_COLUMN -> plainColumn(c -> true).map(c -> columns(kind, replaced(c, retyped(c))));
                case CHANGE_LENGTH ->
                    plainColumn(c -> c.type() instanceof SqlType.Text)
                            .map(c -> columns(kind, replaced(c, typed(c, new SqlType.Text(120, false)))));
                case CHANGE_NULLABILITY -> plainColumn(c -> true).map(c -> columns(kind, replaced(c, turned(c))));
                case CHANGE_DEFAULT ->
                    plainColumn(c -> c.type() instanceof SqlType.Int)
                            .map(c -> columns(kind, replaced(c, c.withValue(new ColumnValue.Literal("42")))));
                case ADD_REFERENCE -> target().map(this::addReference);
                case DROP_REFERENCE -> reference().map(key -> references(kind, withoutReference(key)));
                case REPOINT_REFERENCE -> reference().flatMap(this::repoint);
                case ADD_TABLE -> freeTable().map(this::addTable);
                case DROP_TABLE -> schema.tables().size() < 2 ? Optional.empty() : Optional.of(dropTable());
                case RENAME_TABLE -> freeTable().map(this::renameTable);
                case ADD_UNIQUE -> plainColumn(c -> !c.nullable()).map(this::addUnique);
                case WIDEN_KEY -> widenedKey();
            };
        }

        private SchemaEdit columns(Kind kind, List<Column> columns) {
            return edit(kind, Tables.change(schema, name(), t -> t.withColumns(columns)), SchemaRenames.NONE);
        }

        private SchemaEdit references(Kind kind, List<ForeignKey> keys) {
            return edit(
                    kind, Tables.change(schema, name(), t -> KeptTables.withForeignKeys(t, keys)), SchemaRenames.NONE);
        }

        private SchemaEdit edit(Kind kind, Schema after, SchemaRenames renames) {
            return new SchemaEdit(kind, name(), schema, after, renames);
        }

        private SchemaEdit rename(Column column, String now) {
            Column renamed = new Column(
                    now, column.type(), null, column.nullable(), column.value(), column.collation(), column.comment());
            SchemaRenames renames = new SchemaRenames(Map.of(), Map.of(table.name(), Map.of(column.name(), now)));
            Schema after = Tables.change(schema, name(), t -> t.withColumns(replaced(column, renamed)));
            return edit(Kind.RENAME_COLUMN, after, renames);
        }

        private SchemaEdit addReference(Table target) {
            String column = "more_" + target.name().name() + "_id";
            Column added =
                    random.nextBoolean() ? Column.required(column, Tables.LONG) : Column.optional(column, Tables.LONG);
            List<ForeignKey> keys = Stream.concat(
                            table.foreignKeys().stream(),
                            Stream.of(Tables.reference(column, target.name().name())))
                    .toList();
            Schema after =
                    Tables.change(schema, name(), t -> KeptTables.withForeignKeys(t.withColumns(with(added)), keys));
            return edit(Kind.ADD_REFERENCE, after, SchemaRenames.NONE);
        }

        private Optional<SchemaEdit> repoint(ForeignKey key) {
            return target().filter(other -> !other.name().equals(key.target())).map(other -> {
                List<ForeignKey> keys = new ArrayList<>(withoutReference(key));
                keys.add(new ForeignKey(
                        key.name(),
                        key.columns(),
                        other.name(),
                        List.of("id"),
                        key.onDelete(),
                        key.onUpdate(),
                        key.deferral()));
                return references(Kind.REPOINT_REFERENCE, keys);
            });
        }

        private SchemaEdit addTable(String name) {
            Table added = made.table(name, schema.tables());
            return new SchemaEdit(Kind.ADD_TABLE, name, schema, Tables.add(schema, added), SchemaRenames.NONE);
        }

        private SchemaEdit dropTable() {
            Schema after = Tables.drop(schema, name());
            for (Table other : after.tables()) {
                List<ForeignKey> keys = other.foreignKeys().stream()
                        .filter(key -> !key.target().equals(table.name()))
                        .toList();
                after = Tables.change(after, other.name().name(), t -> KeptTables.withForeignKeys(t, keys));
            }
            return edit(Kind.DROP_TABLE, after, SchemaRenames.NONE);
        }

        private SchemaEdit renameTable(String now) {
            SchemaRenames renames = new SchemaRenames(Map.of(table.name(), TableName.of(now)), Map.of());
            return edit(Kind.RENAME_TABLE, Tables.renameTable(schema, name(), now), renames);
        }

        private SchemaEdit addUnique(Column column) {
            Constraints now = table.constraints();
            List<UniqueConstraint> unique = new ArrayList<>(now.uniqueConstraints());
            unique.add(UniqueConstraint.of("uq_more", column.name()));
            Constraints more = new Constraints(now.primaryKey(), now.foreignKeys(), unique, now.checks());
            return edit(
                    Kind.ADD_UNIQUE, Tables.change(schema, name(), t -> t.withConstraints(more)), SchemaRenames.NONE);
        }

        /** A second column joins the key of a table that nobody refers to. */
        private Optional<SchemaEdit> widenedKey() {
            boolean referred = schema.tables().stream()
                    .flatMap(other -> other.foreignKeys().stream())
                    .anyMatch(key -> key.target().equals(table.name()));
            if (referred || table.primaryKey().orElseThrow().columns().size() > 1) {
                return Optional.empty();
            }
            return plainColumn(c -> !c.nullable()).map(column -> {
                Constraints now = table.constraints();
                PrimaryKey key = new PrimaryKey(null, List.of("id", column.name()));
                Constraints wider = new Constraints(key, now.foreignKeys(), now.uniqueConstraints(), now.checks());
                return edit(
                        Kind.WIDEN_KEY,
                        Tables.change(schema, name(), t -> t.withConstraints(wider)),
                        SchemaRenames.NONE);
            });
        }

        private String name() {
            return table.name().name();
        }

        /** A column that no key, reference, uniqueness or check is about. */
        private Optional<Column> plainColumn(Predicate<Column> fits) {
            Set<String> bound = new HashSet<>(table.primaryKey().orElseThrow().columns());
            table.foreignKeys().forEach(key -> bound.addAll(key.columns()));
            table.uniqueConstraints().forEach(unique -> bound.addAll(unique.columns()));
            List<Column> plain = table.columns().stream()
                    .filter(column -> !bound.contains(column.name()) && fits.test(column))
                    .filter(column ->
                            table.checks().stream().map(Check::sql).noneMatch(sql -> sql.contains(column.name())))
                    .toList();
            return plain.isEmpty() ? Optional.empty() : Optional.of(made.one(plain));
        }

        private Optional<String> freeColumn() {
            List<String> free = RandomSchema.COLUMNS.stream()
                    .filter(name ->
                            !name.equals("kind") && table.findColumn(name).isEmpty())
                    .toList();
            return free.isEmpty() ? Optional.empty() : Optional.of(made.one(free));
        }

        private Optional<String> freeTable() {
            List<String> free = RandomSchema.TABLES.stream()
                    .filter(name -> schema.findTable(TableName.of(name)).isEmpty())
                    .toList();
            return free.isEmpty() ? Optional.empty() : Optional.of(made.one(free));
        }

        private Optional<Table> target() {
            List<Table> targets = schema.tables().stream()
                    .filter(other -> other.primaryKey().orElseThrow().columns().equals(List.of("id")))
                    .filter(other -> table.findColumn("more_" + other.name().name() + "_id")
                            .isEmpty())
                    .toList();
            return targets.isEmpty() ? Optional.empty() : Optional.of(made.one(targets));
        }

        private Optional<ForeignKey> reference() {
            return table.foreignKeys().stream().findFirst();
        }

        private List<ForeignKey> withoutReference(ForeignKey key) {
            return table.foreignKeys().stream()
                    .filter(other -> !other.equals(key))
                    .toList();
        }

        private List<Column> with(Column column) {
            List<Column> columns = new ArrayList<>(table.columns());
            columns.add(1 + random.nextInt(columns.size()), column);
            return columns;
        }

        private List<Column> without(Column column) {
            return table.columns().stream()
                    .filter(other -> !other.equals(column))
                    .toList();
        }

        private List<Column> replaced(Column column, Column now) {
            List<Column> columns = new ArrayList<>(table.columns());
            columns.replaceAll(other -> other.equals(column) ? now : other);
            return columns;
        }

        private Column retyped(Column column) {
            SqlType type = made.type();
            return typed(column, type).withValue(ColumnValue.GIVEN);
        }

        private static Column typed(Column column, SqlType type) {
            return column.nullable() ? Column.optional(column.name(), type) : Column.required(column.name(), type);
        }

        private static Column turned(Column column) {
            return column.nullable()
                    ? Column.required(column.name(), column.type())
                    : Column.optional(column.name(), column.type());
        }
    }
}
