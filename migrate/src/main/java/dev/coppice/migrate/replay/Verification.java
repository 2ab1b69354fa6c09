package dev.coppice.migrate.replay;

import dev.coppice.migrate.EngineWords;
import dev.coppice.migrate.Migration;
import dev.coppice.migrate.UndoLabel;
import dev.coppice.migrate.Undoing;
import dev.coppice.migrate.Version;
import dev.coppice.migrate.proof.Contents;
import dev.coppice.migrate.proof.TriggerFailures;
import dev.coppice.migrate.run.Statements;
import dev.coppice.schema.Schema;
import dev.coppice.schema.TableName;
import dev.coppice.schema.diff.SchemaDiff;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs every migration there, back and there again, with rows in the tables: each undo must lead to the schema before it,
 * and to the same rows where it calls itself exact. A trigger that worked before must work afterwards.
 */
public final class Verification {

    private final Connection database;
    private final Statements statements;

    /** @param database any of the engine; nothing is left behind in it */
    public Verification(Connection database, Statements statements) {
        this.database = database;
        this.statements = statements;
    }

    /** How far one migration was tried. */
    public enum Way {
        /** It runs, and its undo leads back. */
        THERE_AND_BACK,
        /** It runs; nothing is written that takes it back. */
        THERE,
        /** It, or its undo, does not do what it should. */
        WRONG
    }

    /**
     * One migration.
     *
     * @param rows how many rows went along
     * @param words what is wrong, in sentences without a full stop
     */
    public record Leg(Migration migration, Way way, long rows, List<String> words) {
        public Leg {
            words = List.copyOf(words);
        }
    }

    /**
     * All of them, up to the first that does not run.
     *
     * @param head the schema to which they lead; null if one does not run
     * @param untried why nothing could be tried; empty if it could
     */
    public record Report(List<Leg> legs, @Nullable Schema head, String untried) {
        public Report {
            legs = List.copyOf(legs);
        }

        public Optional<Schema> findHead() {
            return Optional.ofNullable(head);
        }

        /** Whether everything does what it should. */
        public boolean holds() {
            return untried.isEmpty() && legs.stream().noneMatch(leg -> leg.way() == Way.WRONG);
        }
    }

    /**
     * Tries migrations from nothing on. Rows that we make up are not those of a database: where a migration does not run
     * over ours, it is tried once more without them.
     */
    public Report of(List<Migration> migrations) {
        Set<Version> unseeded = new HashSet<>();
        while (true) {
            Report report = tried(migrations, unseeded);
            Optional<Version> again = report.legs().stream()
                    .filter(leg -> leg.way() == Way.WRONG && leg.rows() > 0)
                    .map(leg -> leg.migration().version())
                    .filter(version -> report.findHead().isEmpty() && !unseeded.contains(version))
                    .findFirst();
            if (again.isEmpty()) {
                return report;
            }
            unseeded.add(again.get());
        }
    }

    private Report tried(List<Migration> migrations, Set<Version> unseeded) {
        List<Leg> legs = new ArrayList<>();
        try (Place place = Place.beside(database, statements)) {
            for (Migration migration : migrations) {
                // Rows put in on the way would still be there.
                boolean isSeeded = unseeded.stream().noneMatch(version -> version.compareTo(migration.version()) >= 0);
                Trial trial = new Trial(place, migration, isSeeded);
                Leg leg = trial.run();
                legs.add(leg);
                if (!trial.isThere) {
                    return new Report(legs, null, "");
                }
            }
            return new Report(legs, place.schema(), "");
        } catch (SQLException refused) {
            return new Report(legs, null, Refusal.NO_PLACE);
        }
    }

    /** One migration in a place where those before it ran. */
    private static final class Trial {

        private final Place place;
        private final Migration migration;
        private final boolean isSeeded;
        private boolean isThere;

        Trial(Place place, Migration migration, boolean isSeeded) {
            this.place = place;
            this.migration = migration;
            this.isSeeded = isSeeded;
        }

        Leg run() throws SQLException {
            Schema before = place.schema();
            if (isSeeded) {
                place.seed(before);
            }
            TriggerFailures already = place.triggers(before);
            Contents start = Contents.of(place.connection(), before);
            try {
                place.forth(migration.version());
            } catch (SQLException failed) {
                return leg(Way.WRONG, start, List.of("it does not run: " + EngineWords.of(failed)));
            }
            isThere = true;
            Schema after = place.schema();
            boolean hasUndo = migration.findUndo().isPresent();
            List<String> wrong = hasUndo ? backAndThere(before, after, start) : List.of();
            if (wrong.isEmpty()) {
                wrong = place.triggers(after).since(already).stream()
                        .map(words -> "after it, " + words)
                        .toList();
            }
            Way way = hasUndo ? Way.THERE_AND_BACK : Way.THERE;
            return leg(wrong.isEmpty() ? way : Way.WRONG, start, wrong);
        }

        private List<String> backAndThere(Schema before, Schema after, Contents start) throws SQLException {
            try {
                place.back(migration.version());
            } catch (SQLException failed) {
                isThere = false;
                return List.of("its undo does not run: " + EngineWords.of(failed));
            }
            List<String> wrong = new ArrayList<>(differences("after its undo, ", before));
            if (wrong.isEmpty()) {
                wrong.addAll(changedRows(before, start));
            }
            try {
                place.forth(migration.version());
            } catch (SQLException failed) {
                isThere = false;
                wrong.add("after its undo it does not run again: " + EngineWords.of(failed));
                return wrong;
            }
            wrong.addAll(differences("when it runs again, ", after));
            return wrong;
        }

        private List<String> differences(String when, Schema expected) {
            return SchemaDiff.between(expected, place.schema()).words().stream()
                    .map(words -> when + words)
                    .toList();
        }

        private List<String> changedRows(Schema before, Contents start) throws SQLException {
            Optional<Undoing> promised = migration.undoLabel().map(UndoLabel::undoing);
            if (promised.filter(undoing -> undoing == Undoing.EXACT).isEmpty()) {
                return List.of();
            }
            Contents back = Contents.of(place.connection(), before);
            List<String> changed = new ArrayList<>();
            for (Map.Entry<TableName, Contents.Rows> table : start.tables().entrySet()) {
                if (!back.find(table.getKey()).equals(Optional.of(table.getValue()))) {
                    changed.add("its undo calls itself exact, but the rows of %s are not the same after it"
                            .formatted(table.getKey()));
                }
            }
            return changed;
        }

        private Leg leg(Way way, Contents start, List<String> words) {
            return new Leg(migration, way, start.size(), words);
        }
    }
}
