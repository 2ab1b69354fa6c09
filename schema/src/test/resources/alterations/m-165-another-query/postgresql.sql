-- It speaks of what changes, and comes again below
DROP VIEW bigger;

DROP VIEW big;

CREATE VIEW big (id, a, b) AS
SELECT id,
    a,
    b
   FROM item
  WHERE (a > 2);

CREATE VIEW bigger (id) AS
SELECT id
   FROM big
  WHERE (a > 5);
