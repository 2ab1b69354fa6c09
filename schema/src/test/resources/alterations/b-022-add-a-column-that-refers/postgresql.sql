ALTER TABLE child ADD COLUMN other_id integer;

ALTER TABLE child ADD CONSTRAINT child_other FOREIGN KEY (other_id) REFERENCES parent (id);
