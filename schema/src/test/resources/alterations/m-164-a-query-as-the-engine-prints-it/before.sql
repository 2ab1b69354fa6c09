CREATE TABLE item (id INTEGER PRIMARY KEY, name VARCHAR(20));
CREATE VIEW named AS SELECT item.id, item.name FROM item WHERE (item.name IS NOT NULL);
