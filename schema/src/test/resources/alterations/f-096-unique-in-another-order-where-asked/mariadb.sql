DROP INDEX uq_xy ON item;

ALTER TABLE item ADD CONSTRAINT uq_xy UNIQUE (y, x);
