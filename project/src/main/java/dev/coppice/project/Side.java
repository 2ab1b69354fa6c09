package dev.coppice.project;

/** Whose wish counts where two cannot both be had. */
public enum Side {
    /** The owner's file stays as it is; what was generated is taken as seen. */
    MINE,
    /** What was generated replaces what the owner has. */
    THEIRS
}
