DROP INDEX ix;

CREATE INDEX ix ON item (upper(b));
