CREATE TABLE item (id INTEGER PRIMARY KEY, amount INTEGER, word VARCHAR(20), CHECK (word IN ('A', 'B')));
