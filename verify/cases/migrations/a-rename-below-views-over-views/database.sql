CREATE TABLE item (id BIGINT NOT NULL PRIMARY KEY, phone VARCHAR(30));
CREATE TABLE shop (id BIGINT NOT NULL PRIMARY KEY, phone VARCHAR(30), item_id BIGINT);
CREATE VIEW item_and_shop AS
    SELECT i.phone, s.phone AS phone_of_shop FROM item i JOIN shop s ON s.item_id = i.id WHERE i.phone <> s.phone;
CREATE VIEW whole_item AS SELECT * FROM item;
CREATE VIEW shop_of_item AS
    SELECT w.phone, o.n FROM whole_item w
    JOIN (SELECT item.phone, COUNT(*) AS n FROM item JOIN shop ON shop.phone = item.phone GROUP BY item.phone) o
    ON o.phone = w.phone
    WHERE EXISTS (SELECT 1 FROM shop WHERE phone = w.phone);
CREATE VIEW all_phones AS SELECT phone FROM item UNION SELECT phone FROM shop;
INSERT INTO item VALUES (1, '1815'), (2, NULL), (3, '1816');
INSERT INTO shop VALUES (1, '1815', 1), (2, '1817', 3), (3, NULL, NULL);
