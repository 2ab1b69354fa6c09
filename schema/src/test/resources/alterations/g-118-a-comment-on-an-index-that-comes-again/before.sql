CREATE TABLE item (id INTEGER PRIMARY KEY, a INTEGER, b VARCHAR(20), c VARCHAR(20));
CREATE INDEX by_a ON item (a);
COMMENT ON INDEX by_a IS 'Of numbers, then of words';
CREATE INDEX by_b ON item (b);
COMMENT ON INDEX by_b IS 'Gets another column';
