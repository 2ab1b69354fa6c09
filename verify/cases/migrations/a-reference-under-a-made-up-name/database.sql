CREATE TABLE parent (id BIGINT NOT NULL PRIMARY KEY);
CREATE TABLE child (id BIGINT NOT NULL PRIMARY KEY, parent_id BIGINT, CONSTRAINT FKd8v3bm1yvs9tkxrqqm1yqgjbn FOREIGN KEY (parent_id) REFERENCES parent (id));
INSERT INTO parent VALUES (1);
INSERT INTO child (id, parent_id) VALUES (1, 1), (2, NULL);
