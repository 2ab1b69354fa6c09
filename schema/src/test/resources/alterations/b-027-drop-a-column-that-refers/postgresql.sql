ALTER TABLE child DROP CONSTRAINT child_parent;

ALTER TABLE child DROP COLUMN parent_id;
