ALTER TABLE item ADD COLUMN code character varying(20);

ALTER TABLE item ADD CONSTRAINT item_code UNIQUE (code);
