package dev.coppice.migrate.replay;

import dev.coppice.migrate.EngineWords;
import dev.coppice.migrate.Migration;
import dev.coppice.migrate.Version;
import dev.coppice.migrate.proof.Contents;
import dev.coppice.migrate.run.Statements;
import dev.coppice.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Whether migrations that were written on another branch may run after newer ones: if in either order they lead to the same
 * schema and the same rows.
 */
public final class Commutation {

    private final Connection database;
    private final Statements statements;

    /** @param database any of the engine; nothing is left behind in it */
    public Commutation(Connection database, Statements statements) {
        this.database = database;
        this.statements = statements;
    }

    /** What one order leads to. */
    private record End(Schema schema, Contents contents) {}

    /**
     * Tries both orders in scratch places.
     *
     * @param migrations in the order of their versions
     * @param pending which of them are still to run, after all others
     * @return why the order matters, in sentences without a full stop; nothing if it does not
     */
    public List<String> clashes(List<Migration> migrations, Set<Version> pending) {
        List<Migration> asTheyWouldRun = new ArrayList<>(migrations);
        asTheyWouldRun.removeIf(migration -> pending.contains(migration.version()));
        int fork = (int) asTheyWouldRun.stream()
                .filter(migration ->
                        pending.stream().allMatch(version -> migration.version().compareTo(version) < 0))
                .count();
        migrations.stream()
                .filter(migration -> pending.contains(migration.version()))
                .forEach(asTheyWouldRun::add);
        try {
            End first = end(migrations, fork, Schema.EMPTY);
            End second = end(asTheyWouldRun, fork, first.schema());
            List<String> clashes = new ArrayList<>(Differences.between(first.schema(), second.schema()));
            if (clashes.isEmpty() && !first.contents().equals(second.contents())) {
                clashes.add("the rows are not the same afterwards");
            }
            return clashes;
        } catch (Stopped stopped) {
            return List.of(String.valueOf(stopped.getMessage()));
        } catch (SQLException refused) {
            return List.of(Refusal.NO_PLACE);
        }
    }

    /**
     * Goes to the end of one order.
     *
     * @param fork how many migrations run before rows are put in
     * @param shown of which schema's tables the rows are told; the schema at the end where it is empty
     */
    private End end(List<Migration> order, int fork, Schema shown) throws SQLException, Stopped {
        try (Place place = Place.beside(database, statements)) {
            for (int i = 0; i < order.size(); i++) {
                if (i == fork) {
                    place.seed(place.schema());
                }
                Migration migration = order.get(i);
                try {
                    place.forth(migration.version());
                } catch (SQLException failed) {
                    throw new Stopped("migration %s fails: %s".formatted(migration, EngineWords.of(failed)), failed);
                }
            }
            Schema schema = place.schema();
            boolean isItsOwn = shown.equals(Schema.EMPTY)
                    || !Differences.between(shown, schema).isEmpty();
            return new End(schema, Contents.of(place.connection(), isItsOwn ? schema : shown));
        }
    }

    /** A migration does not run in an order. */
    private static final class Stopped extends Exception {
        private static final long serialVersionUID = 1L;

        Stopped(String words, SQLException cause) {
            super(words, cause);
        }
    }
}
