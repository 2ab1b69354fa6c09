-- Tables and columns that Java, JSON:API or the entity itself need for something else.
CREATE TABLE object (
    id INTEGER NOT NULL PRIMARY KEY,
    class VARCHAR(10),
    type VARCHAR(10),
    hash_code VARCHAR(10)
);
CREATE TABLE entity (
    entity_id INTEGER NOT NULL PRIMARY KEY,
    id VARCHAR(10),
    links VARCHAR(10)
);
CREATE TABLE string (
    id INTEGER NOT NULL PRIMARY KEY,
    list VARCHAR(10)
);
INSERT INTO object VALUES (1, 'c', 't', 'h');
INSERT INTO entity VALUES (1, 'i', 'l');
INSERT INTO string VALUES (1, 'l');
