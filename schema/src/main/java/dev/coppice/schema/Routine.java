package dev.coppice.schema;

/** A function or procedure as opaque text: enough to write it back and to say that it changed. */
public record Routine(TableName name, String sql) {}
