ALTER TABLE item ADD COLUMN code character varying(20) NOT NULL;
