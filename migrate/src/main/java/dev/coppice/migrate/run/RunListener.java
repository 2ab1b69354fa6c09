package dev.coppice.migrate.run;

/** Hears what a run does, as it does it. */
public interface RunListener {

    /** Hears nothing. */
    RunListener NOBODY = new RunListener() {};

    /** Another run is at work; this one waits. */
    default void waits() {}

    /** A script begins, or goes on where it was interrupted. */
    default void begins(String script, int firstStatement, int statements) {}

    /** A statement is about to run. Counted from 1. */
    default void runs(String script, int statement) {}

    /** A script is done. */
    default void ends(String script) {}
}
