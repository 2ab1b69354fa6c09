package dev.coppice.schema;

/** A counter of its own. One that merely serves an identity or serial column is not listed. */
public record Sequence(TableName name, long start, long increment, long minimum, long maximum, boolean cycle) {}
