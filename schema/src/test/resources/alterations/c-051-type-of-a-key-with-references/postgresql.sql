ALTER TABLE child ALTER COLUMN id TYPE bigint;

ALTER TABLE child ALTER COLUMN parent_id TYPE bigint;

ALTER TABLE parent ALTER COLUMN id TYPE bigint;
