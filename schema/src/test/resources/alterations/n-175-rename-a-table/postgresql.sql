ALTER TABLE parent RENAME TO owner;

ALTER TABLE owner RENAME CONSTRAINT parent_pkey TO owner_pkey;
