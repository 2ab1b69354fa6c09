ALTER TABLE item ADD COLUMN made_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP NOT NULL;
