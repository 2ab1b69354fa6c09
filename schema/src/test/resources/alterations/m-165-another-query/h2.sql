-- It speaks of what changes, and comes again below
DROP VIEW BIGGER;

DROP VIEW BIG;

CREATE VIEW BIG (ID, A, B) AS
SELECT
    "ID",
    "A",
    "B"
FROM "PUBLIC"."ITEM"
WHERE "A" > 2;

CREATE VIEW BIGGER (ID) AS
SELECT
    "ID"
FROM "PUBLIC"."BIG"
WHERE "A" > 5;
