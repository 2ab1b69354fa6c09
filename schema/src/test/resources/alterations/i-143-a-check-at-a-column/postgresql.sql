ALTER TABLE item ALTER COLUMN amount TYPE bigint;
