ALTER TABLE child DROP CONSTRAINT child_parent;
