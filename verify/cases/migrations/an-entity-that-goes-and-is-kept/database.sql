CREATE TABLE item (id BIGINT NOT NULL PRIMARY KEY, name VARCHAR(20));
INSERT INTO item VALUES (1, 'a'), (2, NULL);
CREATE TABLE spare (id BIGINT NOT NULL PRIMARY KEY, item_id BIGINT NOT NULL, part_of BIGINT, size DECIMAL(9, 2) NOT NULL,
    CONSTRAINT spare_item FOREIGN KEY (item_id) REFERENCES item (id),
    CONSTRAINT spare_part FOREIGN KEY (part_of) REFERENCES spare (id));
CREATE INDEX spare_size ON spare (size);
INSERT INTO spare VALUES (1, 1, NULL, 1.50), (2, 1, 1, 2.25);
UPDATE spare SET part_of = 2 WHERE id = 1;
