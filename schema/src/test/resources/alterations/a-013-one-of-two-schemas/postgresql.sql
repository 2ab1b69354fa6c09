ALTER TABLE other.t ADD COLUMN word character varying(20);
