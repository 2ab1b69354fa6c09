ALTER TABLE item ADD COLUMN rank_no int(11);

UPDATE item SET rank_no = id * 10 WHERE rank_no IS NULL;

ALTER TABLE item MODIFY rank_no int(11) DEFAULT 0 NOT NULL;
