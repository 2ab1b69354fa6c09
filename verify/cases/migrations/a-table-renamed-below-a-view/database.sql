CREATE TABLE item (id BIGINT NOT NULL PRIMARY KEY, phone VARCHAR(30));
CREATE TABLE visit (id BIGINT NOT NULL PRIMARY KEY, item_id BIGINT, CONSTRAINT visit_item FOREIGN KEY (item_id) REFERENCES item (id));
CREATE VIEW reachable_item AS SELECT item.id, item.phone FROM item WHERE item.phone IS NOT NULL;
CREATE VIEW visited_item AS
    SELECT i.phone, v.id AS visit FROM item i JOIN visit v ON v.item_id = i.id
    WHERE EXISTS (SELECT 1 FROM reachable_item r WHERE r.id = i.id);
INSERT INTO item VALUES (1, '1815'), (2, NULL);
INSERT INTO visit VALUES (1, 1), (2, NULL);
