package dev.coppice.migrate.run;

import dev.coppice.migrate.History;
import dev.coppice.migrate.History.Entry;
import dev.coppice.migrate.History.State;
import dev.coppice.migrate.Target;
import dev.coppice.migrate.Version;
import dev.coppice.schema.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which migrations a target means. Decides only; resolves nothing ambiguous silently. */
final class Selection {

    private Selection() {}

    /**
     * The migrations to apply, in their order.
     *
     * @throws Problem if the target cannot be reached by going forth
     */
    static List<Version> up(History history, Target target) {
        List<Version> pending = versions(history.pending());
        return switch (target) {
            case Target.Head() -> pending;
            case Target.Steps(int count) -> {
                if (count > pending.size()) {
                    throw new Problem(
                            pending.isEmpty()
                                    ? "No migration is pending"
                                    : "%s, not %d".formatted(count(pending.size(), "is pending", "are pending"), count),
                            "Say 'coppice migrate history' to see them all");
                }
                yield pending.subList(0, count);
            }
            case Target.To(Version version) -> {
                requireKnown(history, version);
                requireNotBehind(history, version);
                yield pending.stream()
                        .filter(each -> each.compareTo(version) <= 0)
                        .toList();
            }
            case Target.Base() -> throw new IllegalArgumentException("Not forth: base");
        };
    }

    /**
     * The migrations to take back, newest first.
     *
     * @throws Problem if the target cannot be reached by going back
     */
    static List<Version> down(History history, Target target) {
        List<Version> applied = versions(history.entries().stream()
                        .filter(entry -> entry.state().isApplied() && entry.state() != State.BASELINE)
                        .toList())
                .reversed();
        return switch (target) {
            case Target.Base() -> applied;
            case Target.Steps(int count) -> {
                if (count > applied.size()) {
                    throw new Problem(
                            applied.isEmpty()
                                    ? "No migration is applied that could be taken back"
                                    : "%s, not %d"
                                            .formatted(
                                                    count(applied.size(), "can be taken back", "can be taken back"),
                                                    count),
                            "Say 'coppice migrate history' to see them all");
                }
                yield applied.subList(0, count);
            }
            case Target.To(Version version) -> {
                requireKnown(history, version);
                requireNotAhead(history, version);
                yield applied.stream()
                        .filter(each -> each.compareTo(version) > 0)
                        .toList();
            }
            case Target.Head() -> throw new IllegalArgumentException("Not back: head");
        };
    }

    private static List<Version> versions(List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.findVersion().stream())
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static void requireKnown(History history, Version version) {
        if (history.find(version).isEmpty()) {
            throw new Problem(
                    "There is no migration %s".formatted(version), "Say 'coppice migrate history' to see them all");
        }
    }

    private static void requireNotBehind(History history, Version version) {
        Optional<Version> current = history.findCurrent();
        if (current.isPresent() && version.compareTo(current.get()) < 0) {
            throw new Problem(
                    "The database is at version %s, beyond %s".formatted(current.get(), version),
                    "To go back, say 'coppice migrate downgrade %s'".formatted(version));
        }
    }

    private static void requireNotAhead(History history, Version version) {
        if (!history.find(version).map(entry -> entry.state().isApplied()).orElse(false)) {
            String where = history.findCurrent()
                    .map(current -> "The database is at version %s".formatted(current))
                    .orElse("No migration is applied");
            throw new Problem(
                    "%s; version %s is not applied".formatted(where, version),
                    "To apply it, say 'coppice migrate upgrade %s'".formatted(version));
        }
    }

    private static String count(int number, String one, String many) {
        return number == 1 ? "1 migration " + one : "%d migrations %s".formatted(number, many);
    }
}
