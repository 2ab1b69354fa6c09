-- It speaks of what changes, and comes again below
DROP VIEW bigger;

DROP VIEW big;

ALTER TABLE item ALTER COLUMN a TYPE bigint;

CREATE VIEW big (id, a) AS
SELECT id,
    a
   FROM item
  WHERE (a > 1);

CREATE VIEW bigger (id) AS
SELECT id
   FROM big
  WHERE (a > 5);
