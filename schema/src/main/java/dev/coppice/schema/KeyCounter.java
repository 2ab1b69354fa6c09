package dev.coppice.schema;

/**
 * A sequence that the keys of a table come from, which only classes know: the database does not say what a sequence is for.
 *
 * @param column the key of the table
 */
public record KeyCounter(TableName sequence, TableName table, String column) {}
