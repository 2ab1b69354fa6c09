ALTER TABLE address ADD COLUMN street varchar(50);
