-- It comes again below, with the values that it was worked out to
ALTER TABLE item DROP COLUMN g;

ALTER TABLE item ADD COLUMN g int(11);

UPDATE item SET g = `a` * 2;
