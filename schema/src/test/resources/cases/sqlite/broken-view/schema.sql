-- A view whose table is gone cannot be asked for its columns; it stays, and stops nobody from reading the rest.
CREATE TABLE kept (id INTEGER PRIMARY KEY);
CREATE TABLE gone (id INTEGER PRIMARY KEY);
CREATE VIEW orphan AS SELECT id FROM gone;
DROP TABLE gone;
