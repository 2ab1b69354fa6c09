package dev.coppice.migrate.replay;

import dev.coppice.migrate.EngineWords;
import dev.coppice.migrate.Migration;
import dev.coppice.migrate.run.Statements;
import dev.coppice.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Finds out to which schema migrations lead, by running them in a scratch place. */
public final class Replay {

    private final Connection database;
    private final Statements statements;

    /** @param database any of the engine; nothing is left behind in it */
    public Replay(Connection database, Statements statements) {
        this.database = database;
        this.statements = statements;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** They lead to a schema. */
        record Reached(Schema schema) implements Outcome {}

        /**
         * One of them does not run.
         *
         * @param why a sentence without a full stop
         */
        record Stopped(Migration migration, String why) implements Outcome {}

        /**
         * There is no place to try.
         *
         * @param why a sentence without a full stop
         */
        record Untried(String why) implements Outcome {}
    }

    /** Runs migrations from nothing on, in the order given. */
    public Outcome of(List<Migration> migrations) {
        try (Place place = Place.beside(database, statements)) {
            for (Migration migration : migrations) {
                try {
                    place.forth(migration.version());
                } catch (SQLException failed) {
                    return new Outcome.Stopped(migration, EngineWords.of(failed));
                }
            }
            return new Outcome.Reached(place.schema());
        } catch (SQLException refused) {
            return new Outcome.Untried(Refusal.NO_PLACE);
        }
    }
}
