package dev.coppice.jsonapi.query;

/** How pages are meant where the parameters alone do not say it. */
public enum Paging {
    /** By their places in the collection. */
    PLACES,
    /** By cursors, as the profile for them has it. */
    CURSORS
}
