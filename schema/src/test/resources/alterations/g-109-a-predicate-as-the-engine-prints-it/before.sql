CREATE TABLE item (id INTEGER PRIMARY KEY, name VARCHAR(20), active BOOLEAN);
CREATE INDEX ix_active ON item (name) WHERE ((active AND ((name)::text <> ''::text)));
