CREATE TYPE "Weird Type" AS ENUM ('it''s', '"quoted"');

CREATE TYPE no_words AS ENUM ();

CREATE TYPE order_state AS ENUM ('open', 'in transit', 'paid', 'done');

CREATE DOMAIN email AS character varying(80) DEFAULT 'none@example.com'::character varying NOT NULL CHECK (length((VALUE)::text) > 3) CONSTRAINT has_at CHECK ((VALUE)::text ~~ '%@%'::text);

CREATE DOMAIN state_list AS order_state[];

CREATE DOMAIN z_base AS text CHECK (VALUE <> ''::text);

CREATE DOMAIN a_on_z AS z_base CHECK (length((VALUE)::text) < 10);

CREATE TABLE orders (
    id integer PRIMARY KEY,
    state order_state DEFAULT 'open' NOT NULL,
    states order_state[] DEFAULT '{open,done}',
    contact email,
    odd "Weird Type",
    small a_on_z,
    list state_list
);
