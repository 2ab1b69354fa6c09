package dev.coppice.cli.given;

/** How the commands of a rebuild end; scripts rely on it. */
public final class ExitCodes {

    /** All is well: done, or nothing to do. */
    public static final int DONE = 0;

    /** Something stopped the command; wrong usage, too. */
    public static final int PROBLEM = 1;

    /** There are conflicts. */
    public static final int CONFLICTS = 2;

    /** The owner has to decide something first; nothing was written. */
    public static final int DECISION = 3;

    /** The database has what nothing explains. */
    public static final int DRIFT = 5;

    private ExitCodes() {}
}
