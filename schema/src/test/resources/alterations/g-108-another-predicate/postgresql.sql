DROP INDEX ix;

CREATE INDEX ix ON item (a) WHERE (a > 0) AND ((b)::text <> ''::text);
