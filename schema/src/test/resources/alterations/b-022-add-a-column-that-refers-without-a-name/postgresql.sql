ALTER TABLE child ADD COLUMN other_id integer;

ALTER TABLE child ADD FOREIGN KEY (other_id) REFERENCES parent (id) ON DELETE SET NULL;
