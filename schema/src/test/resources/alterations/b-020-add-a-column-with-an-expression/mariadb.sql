ALTER TABLE item ADD COLUMN made_at timestamp DEFAULT current_timestamp() NOT NULL;
