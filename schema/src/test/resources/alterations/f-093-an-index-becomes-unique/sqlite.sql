-- A table is made anew: with references on, dropping the old one would delete what refers to it.
-- This has no effect inside a transaction, so the script brings its own
PRAGMA foreign_keys = OFF;

SAVEPOINT alteration;

DROP INDEX c_index;

-- What refers to a table made anew goes on referring to it by its name
PRAGMA legacy_alter_table = ON;

CREATE TABLE item_new (
    id INTEGER PRIMARY KEY,
    c VARCHAR(20),
    CONSTRAINT c_once UNIQUE (c)
);

INSERT INTO item_new (id, c)
SELECT id, c FROM item;

DROP TABLE item;

ALTER TABLE item_new RENAME TO item;

PRAGMA legacy_alter_table = OFF;

RELEASE alteration;

PRAGMA foreign_keys = ON;
