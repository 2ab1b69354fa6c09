package dev.coppice.migrate.run;

import dev.coppice.migrate.History;
import dev.coppice.migrate.History.Entry;
import dev.coppice.migrate.History.State;
import dev.coppice.migrate.Target;
import dev.coppice.migrate.Version;
import dev.coppice.schema.Problem;
import java.util.List;
import java.util.function.Predicate;

/**
 * What is to be recorded without running anything.
 *
 * @param added migrations that are recorded as applied, in their order
 * @param removed migrations that are recorded as no longer applied, newest first
 */
public record Stamp(List<Version> added, List<Version> removed) {

    /** What becomes of the record that is there. */
    public enum Past {
        /** It goes on. */
        KEPT,
        /** It begins anew. */
        PURGED
    }

    public Stamp {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    /** Whether the record says so already. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty();
    }

    /**
     * Decides.
     *
     * @throws Problem if the target is unknown, or below the baseline
     */
    static Stamp of(History history, Target target, Past past) {
        Predicate<Version> isMeant = meant(history, target);
        if (past == Past.PURGED) {
            return new Stamp(versions(history, entry -> hasFile(entry) && isMeant.test(version(entry))), List.of());
        }
        history.in(State.BASELINE).stream()
                .filter(entry -> !isMeant.test(version(entry)))
                .findFirst()
                .ifPresent(Stamp::refuse);
        return new Stamp(
                versions(
                        history,
                        entry -> (entry.state().isPending() || entry.state() == State.FAILED)
                                && isMeant.test(version(entry))),
                versions(history, entry -> entry.state().isApplied() && !isMeant.test(version(entry)))
                        .reversed());
    }

    /** Which versions a target takes in, which is an end or a version. */
    static Predicate<Version> meant(History history, Target target) {
        return switch (target) {
            case Target.Head() -> version -> true;
            case Target.Base() -> version -> false;
            case Target.To(Version wanted) -> {
                if (history.find(wanted).isEmpty()) {
                    throw new Problem(
                            "There is no migration %s".formatted(wanted),
                            "Say 'coppice migrate history' to see them all");
                }
                yield version -> version.compareTo(wanted) <= 0;
            }
            case Target.Steps steps -> throw new IllegalArgumentException("Not a version: " + steps);
        };
    }

    private static List<Version> versions(History history, Predicate<Entry> which) {
        return history.entries().stream()
                .filter(entry -> entry.findVersion().isPresent())
                .filter(which)
                .map(Stamp::version)
                .toList();
    }

    private static Version version(Entry entry) {
        return entry.findVersion().orElseThrow();
    }

    private static boolean hasFile(Entry entry) {
        return switch (entry.state()) {
            case MISSING, FUTURE -> false;
            case PENDING, OUT_OF_ORDER, UNDONE, APPLIED, BASELINE, BELOW_BASELINE, EDITED, FAILED -> true;
        };
    }

    private static void refuse(Entry baseline) {
        throw new Problem(
                "The database's record begins with version %s".formatted(version(baseline)),
                "Say --purge to begin the record anew");
    }
}
