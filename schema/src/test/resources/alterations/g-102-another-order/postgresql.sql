DROP INDEX ix;

CREATE INDEX ix ON item (b, a);
