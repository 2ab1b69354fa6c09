DROP VIEW some_of_it;

ALTER TABLE item RENAME COLUMN a TO b;

ALTER TABLE item ADD COLUMN a int(11);

CREATE VIEW some_of_it (id, a) AS
select `item`.`id` AS `id`,`item`.`a` AS `a` from `item`;
