-- It speaks of what changes, and comes again below
DROP VIEW seen;

ALTER TABLE item DROP CONSTRAINT up;

ALTER TABLE item RENAME COLUMN a TO b;

ALTER TABLE item ADD CONSTRAINT up CHECK (`b` > 0);

CREATE VIEW seen (id) AS
select `item`.`id` AS `id` from `item` where `item`.`b` > 2;
