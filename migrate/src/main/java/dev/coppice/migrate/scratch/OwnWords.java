package dev.coppice.migrate.scratch;

import dev.coppice.schema.Check;
import dev.coppice.schema.Column;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Sequence;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.View;
import dev.coppice.schema.ddl.DdlWriter;
import dev.coppice.schema.dialect.Dialects;
import dev.coppice.schema.read.SchemaReader;
import dev.coppice.schema.read.Scope;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Says what a schema means in the words that its engine would use after the fact, so that like is compared with like: the
 * engine makes the tables in a scratch place and is asked what it has.
 */
public final class OwnWords {

    private final Connection database;

    /** @param database any of the engine; nothing is left behind in it */
    public OwnWords(Connection database) {
        this.database = database;
    }

    /**
     * The wanted schema in the engine's own words.
     *
     * @param current what the database has: tables that are not to change are not asked about
     * @return nothing if the engine does not let us ask
     */
    public Optional<Schema> of(Schema wanted, Schema current) {
        List<Table> changed = wanted.tables().stream()
                .filter(table -> table.name().schema() == null)
                .filter(table -> !current.findTable(table.name()).equals(Optional.of(table)))
                .toList();
        List<Sequence> added = wanted.sequences().stream()
                .filter(sequence -> !current.sequences().contains(sequence))
                .toList();
        List<View> queries = wanted.views().stream()
                .filter(view -> view.columns().isEmpty() || hasOtherQuery(view, current))
                .filter(view -> !current.views().contains(view))
                .toList();
        if (changed.isEmpty() && added.isEmpty() && queries.isEmpty()) {
            return Optional.of(wanted);
        }
        Schema alone = new Schema(
                (queries.isEmpty() ? changed : wanted.tables())
                        .stream().map(OwnWords::alone).toList(),
                queries.isEmpty() ? List.<View>of() : wanted.views(),
                wanted.enums(),
                wanted.domains(),
                wanted.sequences(),
                wanted.routines());
        return spoken(alone)
                .map(spoken -> new Schema(
                        wanted.tables().stream()
                                .map(table -> changed.contains(table) ? spoken(table, spoken) : table)
                                .toList(),
                        wanted.views().stream()
                                .map(view -> queries.contains(view) ? spoken(view, spoken) : view)
                                .toList(),
                        wanted.enums(),
                        wanted.domains(),
                        wanted.sequences().stream()
                                .map(sequence -> added.contains(sequence) ? spoken(sequence, spoken) : sequence)
                                .toList(),
                        wanted.routines()));
    }

    private static boolean hasOtherQuery(View wanted, Schema current) {
        return current.views().stream()
                .anyMatch(
                        view -> view.name().equals(wanted.name()) && !view.sql().equals(wanted.sql()));
    }

    /**
     * What classes describe, with the conditions of some tables in the engine's own words.
     *
     * @param names the tables
     * @return the same where the engine does not let us ask
     */
    public Schema ofChecks(Schema classes, Set<TableName> names) {
        List<Table> tables = classes.tables().stream()
                .filter(table -> names.contains(table.name()) && !table.checks().isEmpty())
                .toList();
        if (tables.isEmpty()) {
            return classes;
        }
        Schema conditions = Schema.of(tables.stream().map(OwnWords::conditions).toArray(Table[]::new));
        return spoken(conditions)
                .map(spoken -> classes.withTables(classes.tables().stream()
                        .map(table -> tables.contains(table) ? withChecks(table, spoken) : table)
                        .toList()))
                .orElse(classes);
    }

    /** A table for the sake of its conditions, under names by which they are found again. */
    private static Table conditions(Table table) {
        List<Column> columns = table.columns().stream()
                .map(column -> Column.optional(column.name(), column.type()))
                .toList();
        List<Check> checks = IntStream.range(0, table.checks().size())
                .mapToObj(i -> new Check(mark(i), table.checks().get(i).sql()))
                .toList();
        return Table.of(
                new TableName(null, table.name().name()), columns, new Constraints(null, List.of(), List.of(), checks));
    }

    private static Table withChecks(Table table, Schema spoken) {
        List<Check> said =
                spoken.table(new TableName(null, table.name().name())).checks();
        List<Check> checks = IntStream.range(0, table.checks().size())
                .mapToObj(i -> said.stream()
                        .filter(check -> mark(i).equalsIgnoreCase(check.name()))
                        .map(check -> new Check(table.checks().get(i).name(), check.sql()))
                        .findFirst()
                        .orElse(table.checks().get(i)))
                .toList();
        Constraints all = table.constraints();
        return table.withConstraints(
                new Constraints(all.primaryKey(), all.foreignKeys(), all.uniqueConstraints(), checks));
    }

    private static String mark(int number) {
        return "condition_" + number;
    }

    private static Sequence spoken(Sequence wanted, Schema spoken) {
        return spoken.sequences().stream()
                .filter(sequence -> sequence.name().equals(wanted.name()))
                .findFirst()
                .orElse(wanted);
    }

    private static View spoken(View wanted, Schema spoken) {
        return spoken.views().stream()
                .filter(view -> view.name().equals(wanted.name()))
                .findFirst()
                .orElse(wanted);
    }

    /** The table without what leads to others, and without what only happens. */
    private static Table alone(Table table) {
        Constraints all = table.constraints();
        return table.withConstraints(
                        new Constraints(all.primaryKey(), List.of(), all.uniqueConstraints(), all.checks()))
                .withTriggers(List.of());
    }

    private static Table spoken(Table wanted, Schema spoken) {
        Table table = spoken.table(wanted.name());
        Constraints said = table.constraints();
        return new Table(
                wanted.name(),
                table.columns(),
                new Constraints(said.primaryKey(), wanted.foreignKeys(), said.uniqueConstraints(), said.checks()),
                table.indexes(),
                wanted.triggers(),
                wanted.partitioning(),
                wanted.comment(),
                table.options());
    }

    private Optional<Schema> spoken(Schema schema) {
        try (Scratch scratch = Scratch.beside(database)) {
            for (String sql : new DdlWriter(Dialects.of(database)).create(schema)) {
                try (Statement statement = scratch.connection().createStatement()) {
                    statement.execute(sql);
                }
            }
            return Optional.of(
                    SchemaReader.of(scratch.connection(), Scope.EVERYTHING).schema());
        } catch (SQLException refused) {
            return Optional.empty();
        }
    }
}
