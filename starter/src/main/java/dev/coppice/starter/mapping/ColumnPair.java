package dev.coppice.starter.mapping;

/** Two columns that are equal where one row leads to another. */
public record ColumnPair(StoredColumn here, StoredColumn there) {}
