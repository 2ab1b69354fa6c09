-- It comes again below, with the values that it was worked out to
ALTER TABLE item DROP COLUMN g;

ALTER TABLE item ADD COLUMN g integer;

UPDATE item SET g = a * 2;
