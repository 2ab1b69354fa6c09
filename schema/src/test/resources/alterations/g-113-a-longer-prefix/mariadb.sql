DROP INDEX ix ON item;

CREATE INDEX ix ON item (b(128));
