package dev.coppice.migrate.proof;

import dev.coppice.migrate.EngineWords;
import dev.coppice.migrate.History;
import dev.coppice.migrate.Undoing;
import dev.coppice.migrate.scratch.Scratch;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.alter.AlterStep;
import dev.coppice.schema.alter.Alteration;
import dev.coppice.schema.ddl.DdlWriter;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.dialect.Dialects;
import dev.coppice.schema.diff.SchemaDiff;
import dev.coppice.schema.diff.SchemaRenames;
import dev.coppice.schema.read.SchemaReader;
import dev.coppice.schema.read.Scope;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Goes there and back in a scratch place with rows in the tables: up must lead to what is wanted, down to what was before,
 * no row may be lost on the way that nobody said would be, and triggers must work afterwards that worked before.
 */
public final class Proof {

    private final Connection database;

    /** @param database any of the engine; nothing is left behind in it */
    public Proof(Connection database) {
        this.database = database;
    }

    /**
     * What is to be proven.
     *
     * @param renames what of the one schema is the same under another name in the other
     * @param undoing what the way back promises
     * @param delicate tables of which the rows decide whether it works, by their names before
     */
    public record Claim(
            Schema before,
            Schema after,
            SchemaRenames renames,
            Alteration up,
            Alteration down,
            Undoing undoing,
            Set<TableName> delicate) {

        public Claim {
            delicate = Set.copyOf(delicate);
        }
    }

    /** What came of it. */
    public sealed interface Verdict {
        /**
         * It holds.
         *
         * @param rows how many rows went along
         */
        record Proven(long rows) implements Verdict {}

        /**
         * It holds, but for triggers that no longer work then.
         *
         * @param words what fails, in sentences without a full stop
         */
        record Breaking(List<String> words) implements Verdict {
            public Breaking {
                words = List.copyOf(words);
            }
        }

        /**
         * It does not hold.
         *
         * @param words what is wrong, in sentences without a full stop
         */
        record Refuted(List<String> words) implements Verdict {
            public Refuted {
                words = List.copyOf(words);
            }
        }

        /**
         * Nobody can say here.
         *
         * @param why a sentence without a full stop
         */
        record Untried(String why) implements Verdict {}
    }

    /**
     * Tries it. Rows that we make up are not those of the database: where it depends on them whether it works, and ours do
     * not fit, it is tried once more without them.
     */
    public Verdict of(Claim claim) {
        Verdict verdict = tried(claim, claim.before());
        if (verdict instanceof Verdict.Refuted && !claim.delicate().isEmpty()) {
            List<Table> robust = claim.before().tables().stream()
                    .filter(table -> !claim.delicate().contains(table.name()))
                    .toList();
            return tried(claim, claim.before().withTables(robust));
        }
        return verdict;
    }

    /** @param seeded the tables that get rows */
    private Verdict tried(Claim claim, Schema seeded) {
        try (Scratch scratch = Scratch.beside(database)) {
            return new Trial(scratch.connection(), claim, seeded).run();
        } catch (SQLException refused) {
            return new Verdict.Untried("the user may not make a scratch place in the database");
        }
    }

    /** One trial. */
    private static final class Trial {

        private final Connection place;
        private final Claim claim;
        private final Schema seeded;
        private final Dialect dialect;

        Trial(Connection place, Claim claim, Schema seeded) {
            this.place = place;
            this.claim = claim;
            this.seeded = seeded;
            this.dialect = Dialects.of(place);
        }

        Verdict run() {
            try {
                for (String sql : new DdlWriter(dialect).create(claim.before())) {
                    execute(sql);
                }
            } catch (SQLException refused) {
                return new Verdict.Untried("what the database has cannot be made anew in a scratch place");
            }
            Schema before = read();
            List<String> differences =
                    SchemaDiff.between(claim.before(), before).words();
            if (!differences.isEmpty()) {
                return new Verdict.Untried("a copy of the database differs from it: " + differences.getFirst());
            }
            try {
                return thereAndBack();
            } catch (SQLException failed) {
                return new Verdict.Refuted(List.of("a statement fails: " + EngineWords.of(failed)));
            }
        }

        private Verdict thereAndBack() throws SQLException {
            seed();
            TriggerFailures already = TriggerFailures.of(place, claim.before(), 1);
            Contents start = Contents.of(place, claim.before());
            go(claim.up());
            List<String> wrong = new ArrayList<>(differences("after it", claim.after()));
            Contents there = Contents.of(place, claim.after());
            go(claim.down());
            wrong.addAll(differences("after its undo", claim.before()));
            Contents back = Contents.of(place, claim.before());
            wrong.addAll(lost(start, there, back));
            if (!wrong.isEmpty()) {
                return new Verdict.Refuted(wrong);
            }
            List<String> broken = triggersThatBreak(already);
            return broken.isEmpty() ? new Verdict.Proven(start.size()) : new Verdict.Breaking(broken);
        }

        /** Last of all, and there once more: not every engine can take back all that triggers do. */
        private List<String> triggersThatBreak(TriggerFailures already) throws SQLException {
            if (!TriggerFailures.areConceivable(place, claim.after())) {
                return List.of();
            }
            go(claim.up());
            return TriggerFailures.of(place, claim.after(), 2).since(already);
        }

        private List<String> differences(String when, Schema expected) {
            Schema found = read();
            return SchemaDiff.between(withColumnsOfViews(expected, found), found).words().stream()
                    .map(words -> "%s, %s".formatted(when, words))
                    .toList();
        }

        /** The columns of a view are what its query makes of the tables: nobody but the engine can say in advance. */
        private static Schema withColumnsOfViews(Schema expected, Schema found) {
            return expected.withViews(expected.views().stream()
                    .map(view -> found.views().stream()
                            .filter(other -> other.name().equals(view.name())
                                    && other.sql().equals(view.sql()))
                            .findFirst()
                            .map(other -> view.withColumns(other.columns()))
                            .orElse(view))
                    .toList());
        }

        private List<String> lost(Contents start, Contents there, Contents back) {
            List<String> lost = new ArrayList<>();
            SchemaDiff diff = SchemaDiff.between(claim.before(), claim.after(), claim.renames());
            for (Map.Entry<TableName, Contents.Rows> table : start.tables().entrySet()) {
                there.find(claim.renames().table(table.getKey()))
                        .filter(rows -> rows.count() != table.getValue().count())
                        .ifPresent(rows -> lost.add("%s had %d rows and has %d afterwards"
                                .formatted(table.getKey(), table.getValue().count(), rows.count())));
                boolean isUntouched = diff.of(table.getKey()).isEmpty();
                boolean mustBeTheSame = isUntouched || claim.undoing() == Undoing.EXACT;
                back.find(table.getKey())
                        .filter(rows -> mustBeTheSame && !rows.equals(table.getValue()))
                        .ifPresent(rows ->
                                lost.add("the rows of %s are not the same after the undo".formatted(table.getKey())));
            }
            return lost;
        }

        /** What is refused is left out: a check or trigger knows better than we what a row may be. */
        private void seed() throws SQLException {
            boolean inTransaction = !place.getAutoCommit();
            for (String insert : new Seeds(seeded, dialect).inserts()) {
                Savepoint safe = inTransaction ? place.setSavepoint() : null;
                try {
                    execute(insert);
                } catch (SQLException refused) {
                    if (safe != null) {
                        place.rollback(safe);
                    }
                }
            }
        }

        private void go(Alteration alteration) throws SQLException {
            for (AlterStep step : alteration.steps()) {
                execute(step.sql());
            }
        }

        private void execute(String sql) throws SQLException {
            try (Statement statement = place.createStatement()) {
                statement.execute(sql);
            }
        }

        private Schema read() {
            return SchemaReader.of(place, Scope.EVERYTHING.excluding(History.OWN.toArray(String[]::new)))
                    .schema();
        }
    }
}
