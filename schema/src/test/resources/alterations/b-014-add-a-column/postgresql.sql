ALTER TABLE address ADD COLUMN street character varying(50);
