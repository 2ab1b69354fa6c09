CREATE TYPE order_state AS ENUM ('open', 'in transit', 'done');
ALTER TYPE order_state ADD VALUE 'paid' BEFORE 'done';
CREATE TYPE "Weird Type" AS ENUM ('it''s', '"quoted"');
CREATE TYPE no_words AS ENUM ();
CREATE DOMAIN z_base AS text CHECK (VALUE <> '');
CREATE DOMAIN email AS varchar(80) NOT NULL DEFAULT 'none@example.com' CONSTRAINT has_at CHECK (VALUE LIKE '%@%') CHECK (length(VALUE) > 3);
CREATE DOMAIN a_on_z AS z_base CHECK (length(VALUE) < 10);
CREATE DOMAIN state_list AS order_state[];
CREATE TABLE orders (id integer PRIMARY KEY, state order_state NOT NULL DEFAULT 'open', states order_state[] DEFAULT '{open,done}', contact email, odd "Weird Type", small a_on_z, list state_list);
