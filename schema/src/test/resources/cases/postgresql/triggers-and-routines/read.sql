CREATE OR REPLACE FUNCTION half(amount integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
RETURN (amount / 2);

CREATE OR REPLACE FUNCTION half(amount numeric)
 RETURNS numeric
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT amount / 2$function$;

CREATE OR REPLACE FUNCTION touch()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    NEW.changed := now(); -- it's changed
    RETURN NEW;
END
$function$;

CREATE TABLE account (
    id integer PRIMARY KEY,
    balance numeric(10,2) NOT NULL,
    changed timestamp without time zone
);

CREATE TABLE limited (
    amount numeric,
    usual numeric DEFAULT half(3.0),
    CHECK (half(amount) < (100)::numeric)
);

CREATE OR REPLACE PROCEDURE pay(IN who integer, INOUT amount numeric DEFAULT 5)
 LANGUAGE plpgsql
AS $procedure$BEGIN UPDATE account SET balance = balance + amount WHERE id = who; END$procedure$;

CREATE VIEW rich (id, balance) AS
SELECT id,
    balance
   FROM account
  WHERE (balance > half(1000000.0));

CREATE OR REPLACE FUNCTION richest()
 RETURNS account
 LANGUAGE sql
 STABLE
AS $function$SELECT * FROM account ORDER BY balance DESC LIMIT 1$function$;

CREATE TRIGGER "a second" AFTER DELETE ON account FOR EACH STATEMENT EXECUTE FUNCTION touch();

CREATE TRIGGER touched BEFORE INSERT OR UPDATE OF balance ON account FOR EACH ROW WHEN (new.balance > 0::numeric) EXECUTE FUNCTION touch();

CREATE TRIGGER redirect INSTEAD OF UPDATE ON rich FOR EACH ROW EXECUTE FUNCTION touch();
