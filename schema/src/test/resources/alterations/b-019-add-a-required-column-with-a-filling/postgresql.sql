ALTER TABLE item ADD COLUMN code character varying(20);

UPDATE item SET code = COALESCE(name, 'none') WHERE code IS NULL;

ALTER TABLE item ALTER COLUMN code SET NOT NULL;
