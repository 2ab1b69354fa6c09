ALTER TABLE item ADD COLUMN rank_no integer;

ALTER TABLE item ALTER COLUMN rank_no SET DEFAULT 0;

UPDATE item SET rank_no = id * 10 WHERE rank_no IS NULL;

ALTER TABLE item ALTER COLUMN rank_no SET NOT NULL;
