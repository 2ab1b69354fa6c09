-- The same table name in the default schema and in another one.
CREATE TABLE note (
    id INTEGER NOT NULL PRIMARY KEY,
    words VARCHAR(80)
);
CREATE SCHEMA archive;
CREATE TABLE archive.note (
    id INTEGER NOT NULL PRIMARY KEY,
    words VARCHAR(80),
    current_id INTEGER,
    FOREIGN KEY (current_id) REFERENCES PUBLIC.note (id)
);
INSERT INTO note VALUES (1, 'new');
INSERT INTO archive.note VALUES (1, 'old', 1), (2, 'older', NULL);
