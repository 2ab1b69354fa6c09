ALTER TABLE item ADD COLUMN a integer;

ALTER TABLE item ADD COLUMN b character varying(20);

ALTER TABLE item ADD COLUMN c numeric(8,2);
