CREATE TABLE item (id INTEGER PRIMARY KEY, a VARCHAR(20), b VARCHAR(20), c VARCHAR(20));
CREATE INDEX by_a ON item (a);
COMMENT ON INDEX by_a IS 'Of numbers, then of words';
CREATE INDEX by_b ON item (b, c);
COMMENT ON INDEX by_b IS 'Gets another column';
CREATE TABLE other (id INTEGER PRIMARY KEY, a INTEGER);
CREATE INDEX of_other ON other (a);
COMMENT ON INDEX of_other IS 'New as its table';
