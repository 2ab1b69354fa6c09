CREATE TABLE item (id INTEGER PRIMARY KEY, code VARCHAR(20) NOT NULL, amount INTEGER, CONSTRAINT item_code UNIQUE (code), CONSTRAINT item_amount CHECK (amount > 0));
CREATE INDEX item_amounts ON item (amount);
