package dev.coppice.cli.migrate;

import dev.coppice.cli.connect.Connector;
import dev.coppice.cli.connect.DatabaseUrl;
import dev.coppice.cli.connect.DatabaseUrls;
import dev.coppice.cli.connect.EmbeddedCopy;
import dev.coppice.migrate.run.RunListener;
import dev.coppice.migrate.run.Runner;
import dev.coppice.migrate.run.Statements;
import dev.coppice.schema.Problem;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;

/** The ways to a database that the migrations of a project are about. */
record DatabaseAccess(Path project, DatabaseUrls.Parsed meant) {

    /** Looks into the database itself; on a server, a scratch place may be made beside it. */
    <T> T compare(Function<Connection, T> work) {
        try (EmbeddedCopy.Opening opening = EmbeddedCopy.opening(meant.url());
                Connection connection = opening.url() instanceof DatabaseUrl.Embedded
                        ? new Connector().open(opening.url(), meant.credentials())
                        : new Connector().openToChange(opening.url(), meant.credentials())) {
            return work.apply(connection);
        } catch (SQLException e) {
            throw new Problem(
                    "The connection to '%s' broke".formatted(meant.url().name()), "Try again", e);
        }
    }

    /** Looks at what files and classes say. An embedded engine needs no database for that. */
    <T> T aside(Function<Connection, T> work) {
        if (!(meant.url() instanceof DatabaseUrl.Embedded embedded)) {
            return compare(work);
        }
        try (Connection connection = new Connector().openInMemory(embedded)) {
            return work.apply(connection);
        } catch (SQLException e) {
            throw new Problem("No database can be opened in memory", "Check the options behind --db-url", e);
        }
    }

    /** Whether the database is embedded, so that another one of the kind is at hand anywhere. */
    boolean isEmbedded() {
        return meant.url() instanceof DatabaseUrl.Embedded;
    }

    /** What the scripts consist of. */
    Statements statements() {
        return meant.url() instanceof DatabaseUrl.Embedded embedded
                ? new Runner(() -> new Connector().openInMemory(embedded), project, RunListener.NOBODY).statements()
                : look(Runner::statements);
    }

    /** Asks without leaving a trace in the database. */
    <T> T look(Function<Runner, T> question) {
        try (EmbeddedCopy.Opening opening = EmbeddedCopy.opening(meant.url())) {
            DatabaseUrl url = opening.url();
            return question.apply(
                    new Runner(() -> new Connector().open(url, meant.credentials()), project, RunListener.NOBODY));
        }
    }

    /** Changes the database, telling what goes on. */
    <T> T change(RunListener listener, Function<Runner, T> work) {
        return work.apply(
                new Runner(() -> new Connector().openToChange(meant.url(), meant.credentials()), project, listener));
    }
}
