DROP INDEX ix;

CREATE INDEX ix2 ON item (a);
