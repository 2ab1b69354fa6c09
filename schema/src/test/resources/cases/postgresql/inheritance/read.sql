CREATE TABLE a_child (
    id integer NOT NULL,
    name text NOT NULL,
    more text,
    CONSTRAINT place_name_check CHECK (name <> ''::text)
);

CREATE TABLE also (
    id integer
);

CREATE TABLE capital (
    id integer NOT NULL,
    name text NOT NULL,
    country text NOT NULL,
    CONSTRAINT place_name_check CHECK (name <> ''::text)
);

CREATE TABLE place (
    id integer PRIMARY KEY,
    name text NOT NULL,
    CONSTRAINT place_name_check CHECK (name <> ''::text)
);

CREATE TABLE scratch (
    note text
);

ALTER TABLE a_child INHERIT place;

ALTER TABLE a_child INHERIT also;

ALTER TABLE capital INHERIT place;

ALTER TABLE place ENABLE ROW LEVEL SECURITY;

ALTER TABLE scratch SET UNLOGGED;

ALTER TABLE scratch SET (fillfactor=70);
