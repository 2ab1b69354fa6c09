package dev.coppice.cli.text;

/** How far a rebuild went. */
public enum RebuildEnding {
    /** It was only planned. */
    REHEARSED,
    /** What the owner never touched was written; merges wait for the owner's consent. */
    PROPOSED,
    /** Everything was written. */
    ACCEPTED
}
