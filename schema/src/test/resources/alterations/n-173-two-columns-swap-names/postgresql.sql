-- The name is still taken; it becomes free below
ALTER TABLE item RENAME COLUMN a TO a_moving;

ALTER TABLE item RENAME COLUMN b TO a;

ALTER TABLE item RENAME COLUMN a_moving TO b;
