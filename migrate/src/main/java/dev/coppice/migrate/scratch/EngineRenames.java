package dev.coppice.migrate.scratch;

import dev.coppice.migrate.intent.ViewsAfterRenames;
import dev.coppice.schema.Schema;
import dev.coppice.schema.TableName;
import dev.coppice.schema.View;
import dev.coppice.schema.alter.AlterStep;
import dev.coppice.schema.alter.AlterWriter;
import dev.coppice.schema.alter.Fillings;
import dev.coppice.schema.ddl.DdlWriter;
import dev.coppice.schema.dialect.Ability;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.dialect.Dialects;
import dev.coppice.schema.diff.SchemaRenames;
import dev.coppice.schema.read.SchemaReader;
import dev.coppice.schema.read.Scope;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Asks an engine that renames in views by itself what it makes of their queries, in a scratch place. */
public final class EngineRenames implements ViewsAfterRenames {

    private final Connection database;
    private final Dialect dialect;

    /** @param database any of the engine; nothing is left behind in it */
    public EngineRenames(Connection database) {
        this.database = database;
        this.dialect = Dialects.of(database);
    }

    /** Nothing where the engine leaves views alone, or does not let us ask. */
    @Override
    public Map<TableName, String> of(Schema database, Schema renamed, SchemaRenames renames) {
        boolean isConcerned = !renames.isEmpty() && !database.views().isEmpty();
        return isConcerned && dialect.can(Ability.RENAMES_IN_VIEWS) ? asked(database, renamed, renames) : Map.of();
    }

    private Map<TableName, String> asked(Schema before, Schema renamed, SchemaRenames renames) {
        try (Scratch scratch = Scratch.beside(database);
                Statement statement = scratch.connection().createStatement()) {
            for (String sql : new DdlWriter(dialect).create(before)) {
                statement.execute(sql);
            }
            for (AlterStep step : steps(before, renamed, renames)) {
                statement.execute(step.sql());
            }
            Map<TableName, String> queries = new TreeMap<>();
            for (View view : SchemaReader.of(scratch.connection(), Scope.EVERYTHING)
                    .schema()
                    .views()) {
                queries.put(view.name(), view.sql());
            }
            return queries;
        } catch (SQLException refused) {
            return Map.of();
        }
    }

    private List<AlterStep> steps(Schema before, Schema renamed, SchemaRenames renames) {
        return new AlterWriter(dialect)
                .between(before.withViews(List.of()), renamed.withViews(List.of()), renames, Fillings.NONE)
                .steps();
    }
}
