-- It is worked out from other columns, and comes again below
ALTER TABLE ITEM DROP COLUMN G;

ALTER TABLE ITEM ADD COLUMN G INTEGER GENERATED ALWAYS AS ("A" * 3);
