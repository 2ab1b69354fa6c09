package dev.coppice.schema.diff;

import dev.coppice.schema.Change;
import dev.coppice.schema.Check;
import dev.coppice.schema.Column;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.Domain;
import dev.coppice.schema.EnumType;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Index;
import dev.coppice.schema.Part;
import dev.coppice.schema.Partitioning;
import dev.coppice.schema.PrimaryKey;
import dev.coppice.schema.Routine;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Sequence;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.Trigger;
import dev.coppice.schema.UniqueConstraint;
import dev.coppice.schema.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Carries the changes of a diff out on a schema as a value: what comes of it must be the wanted schema. */
final class Replay {

    private final Map<TableName, Draft> tables = new TreeMap<>();
    private final List<View> views;
    private final List<EnumType> enums;
    private final List<Domain> domains;
    private final List<Sequence> sequences;
    private final List<Routine> routines;

    private Replay(Schema schema) {
        schema.tables().forEach(table -> tables.put(table.name(), new Draft(table)));
        this.views = new ArrayList<>(schema.views());
        this.enums = new ArrayList<>(schema.enums());
        this.domains = new ArrayList<>(schema.domains());
        this.sequences = new ArrayList<>(schema.sequences());
        this.routines = new ArrayList<>(schema.routines());
    }

    /** What goes is taken out first, under its old name; then things are renamed; then comes what comes. */
    static Schema of(Schema current, SchemaDiff diff) {
        Replay before = new Replay(current);
        diff.changes().stream().flatMap(Replay::old).forEach(before::takeOut);
        Schema renamed = RenamedSchema.of(before.schema(), diff.renames());
        Replay after = new Replay(renamed);
        diff.changes().stream()
                .flatMap(Replay::fresh)
                .sorted(Comparator.comparingInt(Replay::rank))
                .forEach(after::putIn);
        return after.schema();
    }

    private static Stream<Part> old(Change change) {
        return switch (change) {
            case Change.Dropped(Part part) -> Stream.of(part);
            case Change.Altered(Part current, Part wanted) ->
                current instanceof Part.TableColumn ? Stream.empty() : Stream.of(current);
            case Change.Added added -> Stream.empty();
        };
    }

    private static Stream<Part> fresh(Change change) {
        return switch (change) {
            case Change.Dropped dropped -> Stream.empty();
            case Change.Altered(Part current, Part wanted) -> Stream.of(wanted);
            case Change.Added(Part part) -> Stream.of(part);
        };
    }

    /** Columns come from left to right, and their order is set when all of them stand. */
    private static int rank(Part part) {
        return switch (part) {
            case Part.TableColumn(var table, var column, int position) -> position;
            case Part.ColumnOrder order -> Integer.MAX_VALUE;
            default -> -1;
        };
    }

    private void takeOut(Part part) {
        switch (part) {
            case Part.WholeTable(Table table) -> tables.remove(table.name());
            case Part.TableItself itself -> {}
            case Part.TableColumn(var table, var column, int position) ->
                draft(table).columns.remove(column);
            case Part.ColumnOrder order -> {}
            case Part.TableKey(var table, var key) -> draft(table).key = null;
            case Part.TableReference(var table, var key) ->
                draft(table).references.remove(key);
            case Part.TableUnique(var table, var key) -> draft(table).unique.remove(key);
            case Part.TableCheck(var table, var check) -> draft(table).checks.remove(check);
            case Part.TableIndex(var table, var index) -> draft(table).indexes.remove(index);
            case Part.TableTrigger(var table, var trigger) ->
                draft(table).triggers.remove(trigger);
            case Part.WholeView(View view) -> views.remove(view);
            case Part.SchemaEnum(EnumType type) -> enums.remove(type);
            case Part.SchemaDomain(Domain domain) -> domains.remove(domain);
            case Part.SchemaSequence(Sequence sequence) -> sequences.remove(sequence);
            case Part.SchemaRoutine(Routine routine) -> routines.remove(routine);
        }
    }

    private void putIn(Part part) {
        switch (part) {
            case Part.WholeTable(Table table) -> tables.put(table.name(), new Draft(table));
            case Part.TableItself itself -> draft(itself.table()).become(itself);
            case Part.TableColumn(var table, var column, int position) ->
                draft(table).put(column, position);
            case Part.ColumnOrder(var table, var columns) ->
                draft(table).columns.sort(Comparator.comparingInt(column -> columns.indexOf(column.name())));
            case Part.TableKey(var table, var key) -> draft(table).key = key;
            case Part.TableReference(var table, var key) ->
                draft(table).references.add(key);
            case Part.TableUnique(var table, var key) -> draft(table).unique.add(key);
            case Part.TableCheck(var table, var check) -> draft(table).checks.add(check);
            case Part.TableIndex(var table, var index) -> draft(table).indexes.add(index);
            case Part.TableTrigger(var table, var trigger) ->
                draft(table).triggers.add(trigger);
            case Part.WholeView(View view) -> views.add(view);
            case Part.SchemaEnum(EnumType type) -> enums.add(type);
            case Part.SchemaDomain(Domain domain) -> domains.add(domain);
            case Part.SchemaSequence(Sequence sequence) -> sequences.add(sequence);
            case Part.SchemaRoutine(Routine routine) -> routines.add(routine);
        }
    }

    private Draft draft(TableName table) {
        Draft draft = tables.get(table);
        if (draft == null) {
            throw new AssertionError("There is no table " + table + " to change");
        }
        return draft;
    }

    private Schema schema() {
        return new Schema(
                tables.values().stream().map(Draft::table).toList(), views, enums, domains, sequences, routines);
    }

    /** One table in the making. */
    private static final class Draft {

        private final TableName name;
        private final List<Column> columns;
        private final List<ForeignKey> references;
        private final List<UniqueConstraint> unique;
        private final List<Check> checks;
        private final List<Index> indexes;
        private final List<Trigger> triggers;
        private @Nullable PrimaryKey key;
        private @Nullable Partitioning partitioning;
        private @Nullable String comment;
        private List<String> options;

        Draft(Table table) {
            this.name = table.name();
            this.columns = new ArrayList<>(table.columns());
            this.references = new ArrayList<>(table.foreignKeys());
            this.unique = new ArrayList<>(table.uniqueConstraints());
            this.checks = new ArrayList<>(table.checks());
            this.indexes = new ArrayList<>(table.indexes());
            this.triggers = new ArrayList<>(table.triggers());
            this.key = table.primaryKey().orElse(null);
            this.partitioning = table.partitioning();
            this.comment = table.comment();
            this.options = table.options();
        }

        void become(Part.TableItself itself) {
            partitioning = itself.partitioning();
            comment = itself.comment();
            options = itself.options();
        }

        /** One that is there already keeps its place. */
        void put(Column column, int position) {
            int place = columns.stream().map(Column::name).toList().indexOf(column.name());
            if (place >= 0) {
                columns.set(place, column);
            } else {
                columns.add(Math.min(position, columns.size()), column);
            }
        }

        Table table() {
            return new Table(
                    name,
                    columns,
                    new Constraints(key, references, unique, checks),
                    indexes,
                    triggers,
                    partitioning,
                    comment,
                    options);
        }
    }
}
