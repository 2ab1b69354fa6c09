package dev.coppice.migrate.run;

import dev.coppice.migrate.History;
import dev.coppice.migrate.History.Entry;
import dev.coppice.migrate.History.State;
import dev.coppice.migrate.Version;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is to be put straight in the record, without touching anything else.
 *
 * @param accepted migrations that were edited after they were applied, and are taken as they are now
 * @param forgotten migrations that are recorded as applied although their file is gone
 * @param retried migrations that broke off, and begin anew
 */
public record Repair(List<Version> accepted, List<Version> forgotten, List<Version> retried) {

    public Repair {
        accepted = List.copyOf(accepted);
        forgotten = List.copyOf(forgotten);
        retried = List.copyOf(retried);
    }

    /** Whether the record is straight. */
    public boolean isEmpty() {
        return accepted.isEmpty() && forgotten.isEmpty() && retried.isEmpty();
    }

    /** Decides. */
    static Repair of(Standing standing) {
        History history = standing.history();
        Stream<Version> interrupted =
                Stream.concat(standing.interruptedUps().stream(), standing.interruptedUndos().stream());
        return new Repair(
                versions(history, State.EDITED).toList(),
                versions(history, State.MISSING).toList(),
                Stream.concat(versions(history, State.FAILED), interrupted)
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static Stream<Version> versions(History history, State state) {
        return history.in(state).stream().map(Entry::findVersion).flatMap(Optional::stream);
    }
}
