package dev.coppice.schema;

/** A trigger as opaque text: enough to write it back and to say that it changed. */
public record Trigger(String name, String sql) {}
