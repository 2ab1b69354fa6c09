-- A table is made anew: with references on, dropping the old one would delete what refers to it.
-- This has no effect inside a transaction, so the script brings its own
PRAGMA foreign_keys = OFF;

SAVEPOINT alteration;

DROP TRIGGER logged;

DROP TRIGGER other;

-- It speaks of what changes, and comes again below
DROP VIEW seen;

-- What refers to a table made anew goes on referring to it by its name
PRAGMA legacy_alter_table = ON;

CREATE TABLE item_new (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    a INTEGER,
    b VARCHAR(20),
    up VARCHAR(20) GENERATED ALWAYS AS (upper(b)) VIRTUAL,
    CHECK (a > 0)
);

INSERT INTO item_new (id, a, b)
SELECT id, a, b FROM item;

-- The counter goes on where it was
DELETE FROM sqlite_sequence WHERE name = 'item_new';

INSERT INTO sqlite_sequence (name, seq)
SELECT 'item_new', seq FROM sqlite_sequence WHERE name = 'item';

DROP TABLE item;

ALTER TABLE item_new RENAME TO item;

CREATE INDEX ix_low ON item (lower(b));

CREATE UNIQUE INDEX ix_once ON item (b, a DESC);

CREATE INDEX ix_part ON item (a) WHERE a > 3;

PRAGMA legacy_alter_table = OFF;

CREATE VIEW seen (id, up) AS
SELECT id, up FROM item;

CREATE TRIGGER instead INSTEAD OF DELETE ON seen BEGIN DELETE FROM item WHERE id = OLD.id; END;

CREATE TRIGGER logged AFTER INSERT ON item WHEN NEW.a > 0 BEGIN INSERT INTO log VALUES ('new ' || NEW.b); END;

CREATE TRIGGER other AFTER INSERT ON log BEGIN UPDATE item SET a = a WHERE id < 0; END;

RELEASE alteration;

PRAGMA foreign_keys = ON;
