package dev.coppice.migrate.run;

import dev.coppice.migrate.Migration;
import dev.coppice.migrate.UndoLabel;
import dev.coppice.migrate.Undoing;
import dev.coppice.schema.Problem;
import dev.coppice.schema.TableName;
import java.util.List;
import java.util.stream.Collectors;

/** Whether migrations may be taken back at all. */
final class UndoGuard {

    private UndoGuard() {}

    /**
     * Looks at all of them before the first is taken back.
     *
     * @param kept the tables with what was moved aside that are still there
     * @throws Problem if one has no undo, or none that may be run
     */
    static void require(List<Migration> migrations, RunOptions.Losses losses, List<TableName> kept) {
        requireScripts(migrations);
        requireWays(migrations);
        if (losses == RunOptions.Losses.REFUSED) {
            requireNoLosses(migrations);
            requireNothingPurged(migrations, kept);
        }
    }

    private static void requireScripts(List<Migration> migrations) {
        String without = migrations.stream()
                .filter(migration -> migration.findUndo().isEmpty())
                .map(Migration::toString)
                .collect(Collectors.joining(", "));
        if (!without.isEmpty()) {
            throw new Problem(
                    "Nothing is written to take back migration %s".formatted(without),
                    "Write it to src/main/resources/db/undo, in a file named as the migration with U in front");
        }
    }

    private static void requireWays(List<Migration> migrations) {
        for (Migration migration : migrations) {
            migration
                    .undoLabel()
                    .filter(label -> label.undoing() == Undoing.IMPOSSIBLE)
                    .ifPresent(label -> {
                        throw new Problem(
                                "Migration %s cannot be taken back%s".formatted(migration, because(label)),
                                "Restore a backup, or write a new migration that leads on from here");
                    });
        }
    }

    private static void requireNoLosses(List<Migration> migrations) {
        for (Migration migration : migrations) {
            migration
                    .undoLabel()
                    .filter(label -> label.undoing() == Undoing.LOSSY)
                    .ifPresent(label -> {
                        throw new Problem(
                                "Taking back migration %s loses values%s".formatted(migration, because(label)),
                                "If that is meant, add --lossy");
                    });
        }
    }

    private static void requireNothingPurged(List<Migration> migrations, List<TableName> kept) {
        for (Migration migration : migrations) {
            if (!kept.containsAll(KeptTables.of(migration))) {
                throw new Problem(
                        "Taking back migration %s loses values: what it moved aside has been purged"
                                .formatted(migration),
                        "If that is meant, add --lossy");
            }
        }
    }

    private static String because(UndoLabel label) {
        return label.why().isEmpty() ? "" : ": " + label.why();
    }
}
