ALTER TABLE parent RENAME TO owner;
