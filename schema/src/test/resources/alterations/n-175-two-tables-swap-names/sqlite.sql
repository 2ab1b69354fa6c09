-- The name is still taken; it becomes free below
ALTER TABLE a RENAME TO a_moving;

ALTER TABLE b RENAME TO a;

ALTER TABLE a_moving RENAME TO b;
