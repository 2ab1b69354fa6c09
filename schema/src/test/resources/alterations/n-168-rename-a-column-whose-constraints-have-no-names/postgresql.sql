ALTER TABLE item RENAME COLUMN a TO b;

ALTER TABLE item RENAME COLUMN a2 TO b2;

ALTER TABLE item RENAME CONSTRAINT item_a2_key TO item_b2_key;

ALTER TABLE item RENAME CONSTRAINT item_a_check TO item_b_check;

ALTER TABLE item RENAME CONSTRAINT item_a_fkey TO item_b_fkey;
