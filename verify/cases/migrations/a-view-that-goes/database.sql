CREATE TABLE item (id BIGINT NOT NULL PRIMARY KEY, name VARCHAR(20) NOT NULL, price INTEGER);
CREATE VIEW dear_item AS select i.id, i.name from item i where i.price > 100;
INSERT INTO item VALUES (1, 'ring', 900), (2, 'cup', 9), (3, 'pin', NULL);
