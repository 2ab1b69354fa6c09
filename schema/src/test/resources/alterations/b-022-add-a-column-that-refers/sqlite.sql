ALTER TABLE child ADD COLUMN other_id INTEGER CONSTRAINT child_other REFERENCES parent (id);
