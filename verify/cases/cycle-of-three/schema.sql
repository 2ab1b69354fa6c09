-- Three tables that refer to each other in a ring.
CREATE TABLE ring_a (
    id INTEGER NOT NULL PRIMARY KEY,
    ring_b_id INTEGER
);
CREATE TABLE ring_b (
    id INTEGER NOT NULL PRIMARY KEY,
    ring_c_id INTEGER
);
CREATE TABLE ring_c (
    id INTEGER NOT NULL PRIMARY KEY,
    ring_a_id INTEGER,
    FOREIGN KEY (ring_a_id) REFERENCES ring_a (id)
);
ALTER TABLE ring_a ADD CONSTRAINT ring_a_fk FOREIGN KEY (ring_b_id) REFERENCES ring_b (id);
ALTER TABLE ring_b ADD CONSTRAINT ring_b_fk FOREIGN KEY (ring_c_id) REFERENCES ring_c (id);
INSERT INTO ring_a VALUES (1, NULL);
INSERT INTO ring_c VALUES (1, 1);
INSERT INTO ring_b VALUES (1, 1);
UPDATE ring_a SET ring_b_id = 1;
