CREATE TABLE item (id BIGINT NOT NULL PRIMARY KEY, name VARCHAR(20), mark VARCHAR(9) NOT NULL, grade VARCHAR(3) DEFAULT 'C',
    twin BIGINT, CONSTRAINT item_mark UNIQUE (mark), CONSTRAINT item_twin FOREIGN KEY (twin) REFERENCES item (id));
INSERT INTO item VALUES (1, 'a', 'x', 'A', NULL), (2, NULL, 'it''s', NULL, 1), (3, 'c', 'z', 'C', 3);
