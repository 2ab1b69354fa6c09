-- It speaks of what changes, and comes again below
DROP VIEW bigger;

DROP VIEW big;

CREATE VIEW big (id, a, b) AS
select `item`.`id` AS `id`,`item`.`a` AS `a`,`item`.`b` AS `b` from `item` where `item`.`a` > 2;

CREATE VIEW bigger (id) AS
select `big`.`id` AS `id` from `big` where `big`.`a` > 5;
