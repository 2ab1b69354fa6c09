ALTER TABLE item ALTER COLUMN c TYPE timestamp with time zone;
