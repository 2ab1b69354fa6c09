-- The type is made anew; columns move over to it one by one
ALTER DOMAIN price RENAME TO price_old;

CREATE DOMAIN price AS numeric(10,2);

ALTER TABLE item ALTER COLUMN c TYPE price USING CAST(CAST(c AS VARCHAR) AS price);

DROP DOMAIN price_old;
