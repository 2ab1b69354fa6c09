package dev.coppice.jsonapi;

/** What a request does to the members of a relationship. */
public enum Membership {
    /** Those that are sent take the place of all others. */
    REPLACE,
    /** Those that are sent join the others. */
    ADD,
    /** Those that are sent are members no longer. */
    REMOVE
}
