package dev.coppice.migrate.run;

import dev.coppice.migrate.History;
import dev.coppice.migrate.Version;
import dev.coppice.schema.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a database stands.
 *
 * @param interruptedUps migrations of which statements ran, but not all
 * @param interruptedUndos the same of their undos
 */
record Standing(History history, List<Version> interruptedUps, List<Version> interruptedUndos) {

    static Standing of(ConnectionSource source, History history) {
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
                            .toList());
        } catch (SQLException e) {
            throw new Problem("The record of what ran cannot be read", "Check the connection and try again", e);
        }
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
