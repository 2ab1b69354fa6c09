package dev.coppice.starter.plan;

/** A statement that tells how many rows another would read. */
public record Count(Select of) {}
