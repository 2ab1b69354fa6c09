DROP INDEX c_index ON item;

ALTER TABLE item ADD CONSTRAINT c_once UNIQUE (c);
