CREATE TABLE account (id integer PRIMARY KEY, balance numeric(10, 2) NOT NULL, changed timestamp);
CREATE FUNCTION half(amount numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT amount / 2';
CREATE FUNCTION half(amount integer) RETURNS integer LANGUAGE sql IMMUTABLE RETURN amount / 2;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
    NEW.changed := now(); -- it's changed
    RETURN NEW;
END
$body$;
CREATE FUNCTION richest() RETURNS account LANGUAGE sql STABLE AS 'SELECT * FROM account ORDER BY balance DESC LIMIT 1';
CREATE PROCEDURE pay(who integer, INOUT amount numeric DEFAULT 5) LANGUAGE plpgsql AS 'BEGIN UPDATE account SET balance = balance + amount WHERE id = who; END';
CREATE TRIGGER touched BEFORE INSERT OR UPDATE OF balance ON account FOR EACH ROW WHEN (NEW.balance > 0) EXECUTE FUNCTION touch();
CREATE TRIGGER "a second" AFTER DELETE ON account FOR EACH STATEMENT EXECUTE FUNCTION touch();
CREATE VIEW rich AS SELECT id, balance FROM account WHERE balance > half(1000000.0);
CREATE TRIGGER redirect INSTEAD OF UPDATE ON rich FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TABLE limited (amount numeric CHECK (half(amount) < 100), usual numeric DEFAULT half(3.0));
