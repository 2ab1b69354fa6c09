ALTER TABLE child DROP FOREIGN KEY child_parent;

DROP INDEX IF EXISTS child_parent ON child;

ALTER TABLE child ADD CONSTRAINT child_parent FOREIGN KEY (parent_id) REFERENCES other (id) ON DELETE CASCADE;
