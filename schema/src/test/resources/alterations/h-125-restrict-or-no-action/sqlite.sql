-- A table is made anew: with references on, dropping the old one would delete what refers to it.
-- This has no effect inside a transaction, so the script brings its own
PRAGMA foreign_keys = OFF;

SAVEPOINT alteration;

-- Rows that refer to nothing already may go on doing so
CREATE TEMP TABLE coppice_broken_before AS
    SELECT "table" AS child, parent, count(*) AS broken
    FROM (VALUES ('child')) JOIN pragma_foreign_key_check(column1)
    GROUP BY 1, 2;

-- What refers to a table made anew goes on referring to it by its name
PRAGMA legacy_alter_table = ON;

CREATE TABLE child_new (
    id INTEGER PRIMARY KEY,
    parent_id INTEGER,
    CONSTRAINT fk_parent FOREIGN KEY (parent_id) REFERENCES parent (id) ON DELETE RESTRICT
);

INSERT INTO child_new (id, parent_id)
SELECT id, parent_id FROM child;

DROP TABLE child;

ALTER TABLE child_new RENAME TO child;

PRAGMA legacy_alter_table = OFF;

-- Fails if there are more such rows than before
CREATE TEMP TABLE coppice_broken_after (
    child TEXT,
    parent TEXT,
    broken INTEGER,
    known INTEGER,
    CONSTRAINT "rows refer to rows that are not there" CHECK (broken <= known)
);

INSERT INTO coppice_broken_after
SELECT now.child, now.parent, now.broken, COALESCE(known.broken, 0)
FROM (
    SELECT "table" AS child, parent, count(*) AS broken
    FROM (VALUES ('child')) JOIN pragma_foreign_key_check(column1)
    GROUP BY 1, 2
) now
LEFT JOIN coppice_broken_before known ON known.child = now.child AND known.parent = now.parent;

DROP TABLE coppice_broken_after;

DROP TABLE coppice_broken_before;

RELEASE alteration;

PRAGMA foreign_keys = ON;
