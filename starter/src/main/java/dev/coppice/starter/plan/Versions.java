package dev.coppice.starter.plan;

/** For which rows everything is read that tells their version. */
public enum Versions {
    /** Each, whatever else is read of it. */
    ALWAYS,
    /** Those whose version is a column, and those that are read with all their fields anyway. */
    WHERE_AT_HAND
}
