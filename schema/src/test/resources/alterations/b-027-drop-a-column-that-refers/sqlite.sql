-- A table is made anew: with references on, dropping the old one would delete what refers to it.
-- This has no effect inside a transaction, so the script brings its own
PRAGMA foreign_keys = OFF;

SAVEPOINT alteration;

-- What refers to a table made anew goes on referring to it by its name
PRAGMA legacy_alter_table = ON;

CREATE TABLE child_new (
    id INTEGER PRIMARY KEY,
    note VARCHAR(100)
);

INSERT INTO child_new (id, note)
SELECT id, note FROM child;

DROP TABLE child;

ALTER TABLE child_new RENAME TO child;

PRAGMA legacy_alter_table = OFF;

RELEASE alteration;

PRAGMA foreign_keys = ON;
