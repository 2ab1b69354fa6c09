package dev.coppice.cli.migrate;

import dev.coppice.cli.connect.DatabaseUrls;
import dev.coppice.migrate.History;
import dev.coppice.migrate.run.Runner;
import dev.coppice.project.rebuild.ProjectState;
import java.nio.file.Path;
import java.util.List;

/** Which migrations a project's database does not have yet. */
public final class PendingMigrations {

    private PendingMigrations() {}

    /** Each as people speak of it: {@code 2 (add a phone)}. */
    public static List<String> of(Path project, DatabaseUrls.Parsed database, ProjectState state) {
        return of(new DatabaseAccess(project, database), state).stream()
                .map(History.Entry::title)
                .toList();
    }

    static List<History.Entry> of(DatabaseAccess access, ProjectState state) {
        History history = access.look(Runner::history);
        List<History.Entry> pending = history.pending();
        return pending.isEmpty()
                ? pending
                : access.compare(connection -> Beginning.isUnrecorded(history, state, connection)
                        ? Beginning.pendingBehind(history)
                        : pending);
    }
}
