CREATE TABLE item (
    id INTEGER PRIMARY KEY,
    a INTEGER,
    b VARCHAR(20),
    c VARCHAR(20),
    INDEX by_a (a) COMMENT 'Of numbers, then of words',
    INDEX by_b (b) COMMENT 'Gets another column');
