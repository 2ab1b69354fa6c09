ALTER TABLE item ALTER COLUMN c TYPE timestamp(3) without time zone;
