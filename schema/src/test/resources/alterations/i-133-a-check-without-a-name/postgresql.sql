ALTER TABLE item ADD CHECK (amount > 0);
