-- schemas: public, sales, Odd Schema
CREATE SCHEMA sales;
CREATE SCHEMA "Odd Schema";
CREATE SCHEMA not_read;
CREATE TYPE sales.state AS ENUM ('a', 'b');
CREATE TABLE customer (id integer PRIMARY KEY, name text);
CREATE TABLE sales.customer (id serial PRIMARY KEY, parent_id integer REFERENCES public.customer, state sales.state DEFAULT 'a');
CREATE TABLE "Odd Schema"."customer" (id integer PRIMARY KEY REFERENCES sales.customer);
CREATE TABLE not_read.customer (id integer PRIMARY KEY);
CREATE INDEX parent ON sales.customer (parent_id);
CREATE SEQUENCE sales.counter;
CREATE VIEW sales.everybody AS SELECT c.id, s.state FROM public.customer c JOIN sales.customer s ON s.parent_id = c.id;
CREATE FUNCTION sales.one() RETURNS integer LANGUAGE sql AS 'SELECT 1';
COMMENT ON TABLE sales.customer IS 'The other one';
