package dev.coppice.project.rebuild;

/** What may have changed since a project was last generated. */
public enum Reason {
    /** Tables, views, columns, keys. */
    DATABASE,
    /** What the owner chose: which tables, which names. */
    CHOICES,
    /** Coppice itself: another version writes other texts. */
    COPPICE
}
