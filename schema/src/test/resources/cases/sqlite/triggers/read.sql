CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    balance INTEGER DEFAULT 0 NOT NULL
);

CREATE TABLE log (
    at TIMESTAMP,
    what TEXT
);

CREATE VIEW rich (id, balance) AS
SELECT id, balance FROM account WHERE balance > 1000;

CREATE TRIGGER account_changed AFTER UPDATE OF balance ON account WHEN new.balance <> old.balance
BEGIN
    INSERT INTO log VALUES (CURRENT_TIMESTAMP, 'from ' || old.balance || '; to ' || new.balance);
    DELETE FROM log WHERE what IS NULL;
END;

CREATE TRIGGER rich_insert INSTEAD OF INSERT ON rich
BEGIN
    INSERT INTO account (id, balance) VALUES (new.id, new.balance);
END;
