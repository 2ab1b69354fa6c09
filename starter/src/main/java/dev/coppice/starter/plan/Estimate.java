package dev.coppice.starter.plan;

import dev.coppice.starter.mapping.StoredRows;

/** The question how many rows a table has, to the statistics of the database. */
public record Estimate(StoredRows table) {}
