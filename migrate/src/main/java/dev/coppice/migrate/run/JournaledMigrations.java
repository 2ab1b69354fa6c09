package dev.coppice.migrate.run;

import dev.coppice.migrate.draft.Head;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flywaydb.core.api.resolver.MigrationResolver;
import org.flywaydb.core.api.resolver.ResolvedMigration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.flywaydb.core.internal.parser.ParsingContext;
import org.flywaydb.core.internal.resolver.sql.SqlMigrationResolver;
import org.flywaydb.core.internal.sqlscript.SqlScript;
import org.flywaydb.core.internal.sqlscript.SqlStatement;
import org.flywaydb.core.internal.sqlscript.SqlStatementIterator;

/** Finds what Flyway finds, and lets our journal in: those with a version are run by us, statement by statement. */
record JournaledMigrations(Direction direction, RunListener listener) implements MigrationResolver {

    @Override
    public Collection<ResolvedMigration> resolveMigrations(Context context) {
        Map<String, LoadableResource> resources = context
                .resourceProvider
                .getResources(
                        context.configuration.getSqlMigrationPrefix(), context.configuration.getSqlMigrationSuffixes())
                .stream()
                .collect(Collectors.toMap(
                        LoadableResource::getAbsolutePathOnDisk, Function.identity(), (one, same) -> one));
        return new SqlMigrationResolver(
                        context.resourceProvider,
                        context.sqlScriptExecutorFactory,
                        context.sqlScriptFactory,
                        context.configuration,
                        new ParsingContext())
                .resolveMigrations(context).stream()
                        .map(found -> found.getVersion() == null ? found : journaled(found, resources, context))
                        .toList();
    }

    private ResolvedMigration journaled(
            ResolvedMigration found, Map<String, LoadableResource> resources, Context context) {
        LoadableResource resource = resources.get(found.getPhysicalLocation());
        if (resource == null) {
            throw new IllegalStateException("Flyway lost " + found.getPhysicalLocation());
        }
        SqlScript script = context.sqlScriptFactory.createSqlScript(
                resource, context.configuration.isMixed(), context.resourceProvider);
        return new JournaledMigration(
                found, direction, new JournaledMigration.Content(steps(script), Head.guards(text(resource))), listener);
    }

    private static String text(LoadableResource resource) {
        try (Reader reader = resource.read();
                StringWriter text = new StringWriter()) {
            reader.transferTo(text);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Step> steps(SqlScript script) {
        List<Step> steps = new ArrayList<>();
        try (SqlStatementIterator statements = script.getSqlStatements()) {
            while (statements.hasNext()) {
                SqlStatement statement = statements.next();
                steps.add(new Step(statement.getLineNumber(), statement.getSql(), statement.canExecuteInTransaction()));
            }
        }
        return steps;
    }
}
