ALTER TABLE child DROP FOREIGN KEY child_parent;

DROP INDEX IF EXISTS child_parent ON child;

ALTER TABLE child MODIFY id bigint(20) NOT NULL;

ALTER TABLE child MODIFY parent_id bigint(20);

ALTER TABLE parent MODIFY id bigint(20) NOT NULL;

ALTER TABLE child ADD CONSTRAINT child_parent FOREIGN KEY (parent_id) REFERENCES parent (id) ON DELETE CASCADE;
