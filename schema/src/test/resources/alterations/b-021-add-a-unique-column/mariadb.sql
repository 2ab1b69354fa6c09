ALTER TABLE item ADD COLUMN code varchar(20);

ALTER TABLE item ADD CONSTRAINT item_code UNIQUE (code);
