ALTER TABLE item ADD COLUMN b integer DEFAULT 1 NOT NULL;

ALTER TABLE item ADD COLUMN word character varying(10) DEFAULT 'it''s' NOT NULL;
