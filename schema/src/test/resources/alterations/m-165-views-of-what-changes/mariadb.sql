-- It speaks of what changes, and comes again below
DROP VIEW bigger;

DROP VIEW big;

ALTER TABLE item MODIFY a bigint(20);

CREATE VIEW big (id, a) AS
select `item`.`id` AS `id`,`item`.`a` AS `a` from `item` where `item`.`a` > 1;

CREATE VIEW bigger (id) AS
select `big`.`id` AS `id` from `big` where `big`.`a` > 5;
