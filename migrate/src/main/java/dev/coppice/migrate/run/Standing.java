package dev.coppice.migrate.run;

import dev.coppice.migrate.History;
import dev.coppice.migrate.History.State;
import dev.coppice.migrate.Version;
import dev.coppice.schema.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a database stands.
 *
 * @param interruptedUps migrations of which statements ran, but not all
 * @param interruptedUndos the same of their undos
 * @param edits scripts that were edited after they ran, with what is known of where
 */
record Standing(History history, List<Version> interruptedUps, List<Version> interruptedUndos, List<String> edits) {

    static Standing of(ConnectionSource source, FlywayAccess flyway, History history) {
        try (Connection connection = source.open()) {
            Journal journal = new Journal(connection);
            List<String> keys = journal.exists() ? journal.keys() : List.of();
            return new Standing(
                    history,
                    versions(keys, Direction.UP)
                            .filter(version -> !isApplied(history, version))
                            .toList(),
                    versions(keys, Direction.DOWN)
                            .filter(version -> isApplied(history, version))
                            .toList(),
                    edits(flyway, history, keys.isEmpty() ? null : journal));
        } catch (SQLException e) {
            throw new Problem("The record of what ran cannot be read", "Check the connection and try again", e);
        }
    }

    private static List<String> edits(FlywayAccess flyway, History history, @Nullable Journal journal)
            throws SQLException {
        List<String> edits = new ArrayList<>();
        for (History.Entry entry : history.in(State.EDITED)) {
            Version version = entry.version();
            if (version == null || journal == null) {
                edits.add(entry.script());
            } else {
                List<Journal.Row> ran = journal.rows(Direction.UP.key(version));
                edits.add(entry.script() + Edits.words(ran, flyway.steps(version)));
            }
        }
        return edits;
    }

    private static Stream<Version> versions(List<String> keys, Direction direction) {
        return keys.stream()
                .filter(key -> key.startsWith(direction.prefix()))
                .map(key -> Version.find(key.substring(1)))
                .flatMap(Optional::stream)
                .sorted();
    }

    private static boolean isApplied(History history, Version version) {
        return history.find(version).map(entry -> entry.state().isApplied()).orElse(false);
    }
}
