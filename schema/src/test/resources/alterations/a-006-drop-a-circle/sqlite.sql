-- A table is made anew: with references on, dropping the old one would delete what refers to it.
-- This has no effect inside a transaction, so the script brings its own
PRAGMA foreign_keys = OFF;

SAVEPOINT alteration;

DROP TABLE a;

DROP TABLE b;

RELEASE alteration;

PRAGMA foreign_keys = ON;
