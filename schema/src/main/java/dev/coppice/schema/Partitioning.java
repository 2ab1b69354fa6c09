package dev.coppice.schema;

import java.util.List;

/**
 * How a table is divided.
 *
 * @param sql the rule in the engine's own words ({@code RANGE (sold_on)})
 * @param partitions the parts as opaque text, in the order of their names
 */
public record Partitioning(String sql, List<Partition> partitions) {

    /** One part: its own name and the words that say which rows it holds. */
    public record Partition(String name, String sql) {}

    public Partitioning {
        partitions = List.copyOf(partitions);
    }
}
