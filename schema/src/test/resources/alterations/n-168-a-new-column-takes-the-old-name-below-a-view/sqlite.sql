DROP VIEW some_of_it;

ALTER TABLE item RENAME COLUMN a TO b;

ALTER TABLE item ADD COLUMN a INTEGER;

CREATE VIEW some_of_it (id, a) AS
SELECT id, a FROM item;
