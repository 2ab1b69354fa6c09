-- A table is made anew: with references on, dropping the old one would delete what refers to it.
-- This has no effect inside a transaction, so the script brings its own
PRAGMA foreign_keys = OFF;

SAVEPOINT alteration;

-- What refers to a table made anew goes on referring to it by its name
PRAGMA legacy_alter_table = ON;

CREATE TABLE item_new (
    id INTEGER PRIMARY KEY,
    b INTEGER,
    "null" INTEGER,
    CHECK (b IS NOT NULL OR 1 < 2)
);

INSERT INTO item_new (id, b, "null")
SELECT id, a, "null" FROM item;

DROP TABLE item;

ALTER TABLE item_new RENAME TO item;

PRAGMA legacy_alter_table = OFF;

RELEASE alteration;

PRAGMA foreign_keys = ON;
