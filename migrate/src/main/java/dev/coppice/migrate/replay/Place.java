package dev.coppice.migrate.replay;

import dev.coppice.migrate.History;
import dev.coppice.migrate.Version;
import dev.coppice.migrate.proof.Seeds;
import dev.coppice.migrate.proof.TriggerFailures;
import dev.coppice.migrate.run.Statements;
import dev.coppice.migrate.scratch.Scratch;
import dev.coppice.schema.Schema;
import dev.coppice.schema.dialect.Ability;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.dialect.Dialects;
import dev.coppice.schema.read.SchemaReader;
import dev.coppice.schema.read.Scope;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;

/** A scratch place in which migrations are run one by one. */
final class Place implements AutoCloseable {

    private final Scratch scratch;
    private final Statements statements;
    private final boolean isInTransaction;
    private int rounds;

    private Place(Scratch scratch, Statements statements) throws SQLException {
        this.scratch = scratch;
        this.statements = statements;
        this.isInTransaction = !scratch.connection().getAutoCommit();
    }

    static Place beside(Connection database, Statements statements) throws SQLException {
        return new Place(Scratch.beside(database), statements);
    }

    /**
     * Applies a migration.
     *
     * @throws SQLException if one of its statements fails
     */
    void forth(Version version) throws SQLException {
        run(version, statements.up(version));
    }

    /**
     * Takes a migration back.
     *
     * @throws SQLException if one of its statements fails
     */
    void back(Version version) throws SQLException {
        run(version, statements.undo(version));
    }

    /** Puts a few more rows into every table; what is refused is left out. */
    void seed(Schema schema) throws SQLException {
        for (String insert : new Seeds(schema, dialect(), rounds).inserts()) {
            Savepoint safe = isInTransaction ? connection().setSavepoint() : null;
            try {
                execute(insert);
            } catch (SQLException refused) {
                if (safe != null) {
                    connection().rollback(safe);
                }
            }
        }
        rounds++;
    }

    /** Which triggers fail, told by rows that are not there afterwards. */
    TriggerFailures triggers(Schema schema) throws SQLException {
        return TriggerFailures.of(connection(), schema, rounds);
    }

    /** The schema as it is now. */
    Schema schema() {
        return SchemaReader.of(connection(), Scope.EVERYTHING.excluding(History.OWN.toArray(String[]::new)))
                .schema();
    }

    Connection connection() {
        return scratch.connection();
    }

    Dialect dialect() {
        return Dialects.of(connection());
    }

    @Override
    public void close() throws SQLException {
        scratch.close();
    }

    /** The place may be nothing but a transaction of the database itself, which no script may end. */
    private void run(Version version, List<String> script) throws SQLException {
        if (isInTransaction && dialect().can(Ability.ROLL_BACK_DDL) && !statements.mayBeInTransaction(version)) {
            throw new SQLException("it cannot run within a transaction, which is the only scratch place here");
        }
        for (String sql : script) {
            execute(sql);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection().createStatement()) {
            statement.execute(sql);
        }
    }
}
