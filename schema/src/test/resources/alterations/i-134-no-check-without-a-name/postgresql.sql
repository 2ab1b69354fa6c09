ALTER TABLE item DROP CONSTRAINT item_amount_check;
