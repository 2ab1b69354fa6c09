DROP INDEX by_b;

CREATE TABLE other (
    id integer PRIMARY KEY,
    a integer
);

CREATE INDEX of_other ON other (a);

COMMENT ON INDEX of_other IS 'New as its table';

ALTER TABLE item ALTER COLUMN a TYPE character varying(20);

CREATE INDEX by_b ON item (b, c);

COMMENT ON INDEX by_b IS 'Gets another column';
