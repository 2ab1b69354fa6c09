DROP VIEW both_of_it;

-- The name is still taken; it becomes free below
ALTER TABLE item RENAME COLUMN a TO a_moving;

ALTER TABLE item RENAME COLUMN b TO a;

ALTER TABLE item RENAME COLUMN a_moving TO b;

CREATE VIEW both_of_it (id, a, b) AS
SELECT id, a, b FROM item;
