package dev.coppice.model.jpa;

import dev.coppice.schema.TableName;

/**
 * Something that the classes say and the database does not, or the other way round.
 *
 * @param table the table that it concerns
 * @param kind what it is about
 * @param words one sentence, without a full stop
 */
public record Gap(TableName table, Kind kind, String words) {

    /** What a gap is about. */
    public enum Kind {
        TABLE_ONLY_IN_CLASSES,
        TABLE_ONLY_IN_DATABASE,
        COLUMN_ONLY_IN_CLASSES,
        COLUMN_ONLY_IN_DATABASE,
        TYPE,
        REQUIRED,
        PRIMARY_KEY,
        FOREIGN_KEY_ONLY_IN_CLASSES,
        FOREIGN_KEY_ONLY_IN_DATABASE,
        UNIQUE_ONLY_IN_CLASSES,
        INDEX_ONLY_IN_CLASSES,
        SEQUENCE_ONLY_IN_CLASSES
    }
}
