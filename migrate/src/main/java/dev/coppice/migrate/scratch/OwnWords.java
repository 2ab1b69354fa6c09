package dev.coppice.migrate.scratch;

import dev.coppice.schema.Constraints;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
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
        if (changed.isEmpty()) {
            return Optional.of(wanted);
        }
        Schema alone = new Schema(
                changed.stream().map(OwnWords::alone).toList(),
                List.<View>of(),
                wanted.enums(),
                wanted.domains(),
                wanted.sequences(),
                wanted.routines());
        return spoken(alone)
                .map(spoken -> wanted.withTables(wanted.tables().stream()
                        .map(table -> changed.contains(table) ? spoken(table, spoken) : table)
                        .toList()));
    }

    /** The table without what leads to others, and without what only happens. */
    private static Table alone(Table table) {
        Constraints all = table.constraints();
        return new Table(
                table.name(),
                table.columns(),
                new Constraints(all.primaryKey(), List.of(), all.uniqueConstraints(), all.checks()),
                table.indexes(),
                List.of(),
                table.partitioning(),
                table.comment(),
                table.options());
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
