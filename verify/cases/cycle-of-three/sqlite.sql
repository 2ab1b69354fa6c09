-- Three tables that refer to each other in a ring. SQLite lets a reference come before its target.
CREATE TABLE ring_a (
    id INTEGER NOT NULL PRIMARY KEY,
    ring_b_id INTEGER REFERENCES ring_b (id)
);
CREATE TABLE ring_b (
    id INTEGER NOT NULL PRIMARY KEY,
    ring_c_id INTEGER REFERENCES ring_c (id)
);
CREATE TABLE ring_c (
    id INTEGER NOT NULL PRIMARY KEY,
    ring_a_id INTEGER REFERENCES ring_a (id)
);
INSERT INTO ring_a VALUES (1, NULL);
INSERT INTO ring_c VALUES (1, 1);
INSERT INTO ring_b VALUES (1, 1);
UPDATE ring_a SET ring_b_id = 1;
