-- A tree of people.
CREATE TABLE worker (
    id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(40) NOT NULL,
    manager_id INTEGER,
    FOREIGN KEY (manager_id) REFERENCES worker (id)
);
INSERT INTO worker VALUES (1, 'Chief', NULL);
INSERT INTO worker VALUES (2, 'Hand', 1);
