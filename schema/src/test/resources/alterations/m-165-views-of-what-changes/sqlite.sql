-- A table is made anew: with references on, dropping the old one would delete what refers to it.
-- This has no effect inside a transaction, so the script brings its own
PRAGMA foreign_keys = OFF;

SAVEPOINT alteration;

-- It speaks of what changes, and comes again below
DROP VIEW bigger;

DROP VIEW big;

-- What refers to a table made anew goes on referring to it by its name
PRAGMA legacy_alter_table = ON;

CREATE TABLE item_new (
    id INTEGER PRIMARY KEY,
    a BIGINT,
    b VARCHAR(20)
);

INSERT INTO item_new (id, a, b)
SELECT id, a, b FROM item;

DROP TABLE item;

ALTER TABLE item_new RENAME TO item;

PRAGMA legacy_alter_table = OFF;

CREATE VIEW big (id, a) AS
SELECT id, a FROM item WHERE a > 1;

CREATE VIEW bigger (id) AS
SELECT id FROM big WHERE a > 5;

RELEASE alteration;

PRAGMA foreign_keys = ON;
