package dev.coppice.schema.dialect;

/** What one engine can do and another cannot. */
public enum Ability {
    /** A failed statement takes the DDL before it in the same transaction with it. */
    ROLL_BACK_DDL,
    /** {@code ALTER TABLE … ADD FOREIGN KEY}: a reference may be added once both tables are there. */
    ADD_FOREIGN_KEY_LATER,
    /** {@code CREATE TYPE … AS ENUM} or its like: a list of words with a name of its own. */
    ENUM_TYPES,
    /** A list of words at the column itself. */
    ENUM_COLUMNS,
    /** {@code CREATE DOMAIN}. */
    DOMAINS,
    /** {@code CREATE SEQUENCE}. */
    SEQUENCES,
    /** {@code COMMENT ON TABLE … IS …} as a statement. */
    COMMENT_STATEMENTS,
    /** {@code COMMENT '…'} as part of a column or table. */
    COMMENT_CLAUSES,
    /** A column of the primary key is never null, whether the column says so or not. */
    KEYS_ARE_NEVER_NULL,
    /** Several schemas in one database, made by {@code CREATE SCHEMA}. */
    SCHEMAS,
    /** Whole numbers of different widths are different types. */
    WIDTHS_OF_INTEGERS,
    /** Queries of views follow when what they read gets another name, and go on calling their own columns as before. */
    RENAMES_IN_VIEWS
}
