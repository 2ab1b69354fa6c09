CREATE TABLE parent (id INTEGER PRIMARY KEY);
CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER, a INTEGER);
CREATE INDEX by_parent ON child (parent_id, a);
ALTER TABLE child ADD FOREIGN KEY (parent_id) REFERENCES parent (id);
