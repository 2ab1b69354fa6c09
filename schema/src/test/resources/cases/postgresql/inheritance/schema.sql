CREATE TABLE place (id integer PRIMARY KEY, name text NOT NULL CHECK (name <> ''));
CREATE TABLE capital (country text NOT NULL) INHERITS (place);
CREATE TABLE also (id integer);
CREATE TABLE a_child (id integer, more text) INHERITS (place, also);
CREATE UNLOGGED TABLE scratch (note text) WITH (fillfactor = 70);
ALTER TABLE place ENABLE ROW LEVEL SECURITY;
