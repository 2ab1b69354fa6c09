ALTER TABLE child DROP FOREIGN KEY child_parent;

DROP INDEX IF EXISTS child_parent ON child;
