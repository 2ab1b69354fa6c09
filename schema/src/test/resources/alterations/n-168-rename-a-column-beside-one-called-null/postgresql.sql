ALTER TABLE item RENAME COLUMN a TO b;

ALTER TABLE item RENAME CONSTRAINT item_a_check TO item_b_check;
