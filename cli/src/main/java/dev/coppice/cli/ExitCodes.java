package dev.coppice.cli;

/** How the commands of a rebuild end; scripts rely on it. */
final class ExitCodes {

    /** All is well: done, or nothing to do. */
    static final int DONE = 0;

    /** Something stopped the command; wrong usage, too. */
    static final int PROBLEM = 1;

    /** There are conflicts. */
    static final int CONFLICTS = 2;

    /** The owner has to decide something first; nothing was written. */
    static final int DECISION = 3;

    private ExitCodes() {}
}
