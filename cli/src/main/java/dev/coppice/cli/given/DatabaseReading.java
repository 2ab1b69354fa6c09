package dev.coppice.cli.given;

import dev.coppice.cli.connect.Connector;
import dev.coppice.cli.connect.DatabaseUrls;
import dev.coppice.cli.connect.EmbeddedCopy;
import dev.coppice.cli.text.Terminal;
import dev.coppice.migrate.History;
import dev.coppice.project.Selection;
import dev.coppice.schema.Identities;
import dev.coppice.schema.Problem;
import dev.coppice.schema.Schema;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.dialect.Dialects;
import dev.coppice.schema.read.Coverage;
import dev.coppice.schema.read.IdentityReader;
import dev.coppice.schema.read.SchemaReader;
import dev.coppice.schema.read.Scope;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A database as it was read.
 *
 * @param identities what it calls its tables and columns by itself
 * @param coverage how much of it was seen
 * @param dialect how it spells what was seen
 */
public record DatabaseReading(Schema schema, Identities identities, Coverage coverage, Dialect dialect) {

    /**
     * Reads a database without leaving a trace in it, and tells of it if that takes a while.
     *
     * @throws Problem if it cannot be opened, or breaks off
     */
    public static DatabaseReading of(Terminal terminal, DatabaseUrls.Parsed meant, Scope scope) {
        String name = meant.url().name();
        return terminal.during("Reading " + name, progress -> {
            try (EmbeddedCopy.Opening opening = EmbeddedCopy.opening(meant.url());
                    Connection connection = new Connector().open(opening.url(), meant.credentials())) {
                SchemaReader reader = SchemaReader.of(connection, scope);
                return new DatabaseReading(
                        reader.schema(),
                        IdentityReader.of(connection, scope),
                        reader.coverage(),
                        Dialects.of(connection));
            } catch (SQLException e) {
                throw new Problem("The connection to '%s' broke".formatted(name), "Try again", e);
            }
        });
    }

    /** All of the schemas that a selection names, without what migrations have for themselves: the rest is decided later. */
    public static Scope scope(Selection selection) {
        return new Scope(selection.schemas(), List.of(), History.OWN);
    }
}
