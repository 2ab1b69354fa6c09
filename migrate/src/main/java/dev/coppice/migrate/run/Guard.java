package dev.coppice.migrate.run;

import dev.coppice.migrate.History;
import dev.coppice.migrate.History.Entry;
import dev.coppice.migrate.History.State;
import dev.coppice.migrate.Target;
import dev.coppice.migrate.Version;
import dev.coppice.schema.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** What must be as it should before anything runs. */
final class Guard {

    private final Standing standing;
    private final History history;

    Guard(Standing standing) {
        this.standing = standing;
        this.history = standing.history();
    }

    /** What to apply. */
    List<Version> up(Target target, RunOptions options) {
        requireNoneEdited();
        requireNoneMissing();
        standing.interruptedUndos().stream().findFirst().ifPresent(Guard::refuseToGoForth);
        requireFailuresToBeOurs();
        List<Version> selected = Selection.up(withoutFailures(), target);
        if (options.order() == RunOptions.Order.STRICT) {
            requireOrder(selected);
        }
        return selected;
    }

    /** What to take back, newest first. */
    List<Version> down(Target target) {
        requireNoneEdited();
        requireNoneMissing();
        standing.interruptedUps().stream().findFirst().ifPresent(Guard::refuseToGoBack);
        requireFailuresToBeOurs();
        return Selection.down(history, target);
    }

    private void requireNoneEdited() {
        if (!standing.edits().isEmpty()) {
            throw new Problem(
                    "Applied already, and edited since: %s".formatted(String.join(", ", standing.edits())),
                    "Take the file from version control and write what is to change as a new migration;"
                            + " or accept the file as it is with 'coppice migrate repair'");
        }
    }

    private void requireNoneMissing() {
        List<Entry> missing = history.in(State.MISSING);
        if (!missing.isEmpty()) {
            throw new Problem(
                    "Applied already, and the file is gone: %s".formatted(scripts(missing)),
                    "Take it from version control; or forget it with 'coppice migrate repair'");
        }
    }

    /** A failure that the journal knows is gone on with; of another one nobody knows how far it came. */
    private void requireFailuresToBeOurs() {
        for (Entry failed : history.in(State.FAILED)) {
            boolean isOurs = failed.findVersion()
                    .filter(standing.interruptedUps()::contains)
                    .isPresent();
            if (!isOurs) {
                throw new Problem(
                        "Migration %s failed outside of Coppice, and it is not known how far it came"
                                .formatted(failed.title()),
                        "Take back by hand what it did, then say 'coppice migrate repair'");
            }
        }
    }

    private History withoutFailures() {
        return new History(history.entries().stream()
                .map(entry -> entry.state() == State.FAILED
                        ? new Entry(entry.version(), entry.description(), entry.script(), State.PENDING, null)
                        : entry)
                .toList());
    }

    private void requireOrder(List<Version> selected) {
        List<Entry> late = history.in(State.OUT_OF_ORDER).stream()
                .filter(entry -> entry.findVersion().filter(selected::contains).isPresent())
                .toList();
        if (!late.isEmpty()) {
            throw new Problem(
                    "Not applied, although newer ones are: %s".formatted(scripts(late)),
                    "If the order does not matter, add --out-of-order; otherwise give the file the next free version");
        }
    }

    private static void refuseToGoForth(Version interrupted) {
        throw new Problem(
                "Taking back migration %s was interrupted".formatted(interrupted),
                "Finish it first with 'coppice migrate downgrade'");
    }

    private static void refuseToGoBack(Version interrupted) {
        throw new Problem(
                "Migration %s was interrupted".formatted(interrupted),
                "Finish it first with 'coppice migrate upgrade'");
    }

    private static String scripts(List<Entry> entries) {
        return entries.stream().map(Entry::script).collect(Collectors.joining(", "));
    }
}
