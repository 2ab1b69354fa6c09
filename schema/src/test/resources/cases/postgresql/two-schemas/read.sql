CREATE SCHEMA "Odd Schema";

CREATE SCHEMA sales;

CREATE TYPE sales.state AS ENUM ('a', 'b');

CREATE SEQUENCE sales.counter;

CREATE OR REPLACE FUNCTION sales.one()
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 1$function$;

CREATE TABLE customer (
    id integer PRIMARY KEY,
    name text
);

CREATE TABLE sales.customer (
    id serial PRIMARY KEY,
    parent_id integer,
    state sales.state DEFAULT 'a',
    FOREIGN KEY (parent_id) REFERENCES customer (id)
);

CREATE INDEX parent ON sales.customer (parent_id);

COMMENT ON TABLE sales.customer IS 'The other one';

CREATE TABLE "Odd Schema".customer (
    id integer PRIMARY KEY,
    FOREIGN KEY (id) REFERENCES sales.customer (id)
);

CREATE VIEW sales.everybody (id, state) AS
SELECT c.id,
    s.state
   FROM (customer c
     JOIN sales.customer s ON ((s.parent_id = c.id)));
