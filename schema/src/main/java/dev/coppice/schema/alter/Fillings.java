package dev.coppice.schema.alter;

import dev.coppice.schema.TableName;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What rows get that have no value in a column which must have one from now on.
 *
 * @param sql expressions in the engine's own words, by table and column under the names of the wanted schema
 */
public record Fillings(Map<TableName, Map<String, String>> sql) {

    /** Nothing is known: such rows stop the alteration. */
    public static final Fillings NONE = new Fillings(Map.of());

    public Fillings {
        sql = sql.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Map.copyOf(entry.getValue())));
    }

    Optional<String> find(TableName table, String column) {
        return Optional.ofNullable(sql.getOrDefault(table, Map.of()).get(column));
    }
}
