ALTER TABLE parent RENAME TO owner;

ALTER TABLE owner RENAME CONSTRAINT parent_pkey TO owner_pkey;

ALTER TABLE owner RENAME CONSTRAINT parent_code_key TO owner_code_key;

ALTER TABLE owner RENAME CONSTRAINT parent_id_check TO owner_id_check;
