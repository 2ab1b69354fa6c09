-- It is worked out from other columns, and comes again below
ALTER TABLE item DROP COLUMN g;

ALTER TABLE item ADD COLUMN g int(11) GENERATED ALWAYS AS (`a` * 2) VIRTUAL;
