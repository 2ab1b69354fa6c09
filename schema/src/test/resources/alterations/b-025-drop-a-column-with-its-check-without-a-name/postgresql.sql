ALTER TABLE item DROP CONSTRAINT item_amount_check;

ALTER TABLE item DROP COLUMN amount;
