CREATE TABLE parent (id INTEGER PRIMARY KEY);
CREATE TABLE item (
    id INTEGER PRIMARY KEY,
    a VARCHAR(20),
    b VARCHAR(20),
    parent_id INTEGER,
    INDEX by_a (a) COMMENT 'The owner''s "order"',
    INDEX by_b (b),
    INDEX by_a_and_b (a, b) COMMENT 'Stays',
    UNIQUE INDEX by_the_parent (parent_id, id) COMMENT 'Said now',
    CONSTRAINT of_parent FOREIGN KEY (parent_id) REFERENCES parent (id));
