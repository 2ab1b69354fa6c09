ALTER TABLE item ALTER COLUMN c TYPE character varying(1);
