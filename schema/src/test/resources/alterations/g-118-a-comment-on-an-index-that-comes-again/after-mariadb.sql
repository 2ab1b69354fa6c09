CREATE TABLE item (
    id INTEGER PRIMARY KEY,
    a VARCHAR(20),
    b VARCHAR(20),
    c VARCHAR(20),
    INDEX by_a (a) COMMENT 'Of numbers, then of words',
    INDEX by_b (b, c) COMMENT 'Gets another column');
CREATE TABLE other (id INTEGER PRIMARY KEY, a INTEGER, INDEX of_other (a) COMMENT 'New as its table');
