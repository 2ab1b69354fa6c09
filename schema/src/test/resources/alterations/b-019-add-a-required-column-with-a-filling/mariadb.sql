ALTER TABLE item ADD COLUMN code varchar(20);

UPDATE item SET code = COALESCE(name, 'none') WHERE code IS NULL;

ALTER TABLE item MODIFY code varchar(20) NOT NULL;
