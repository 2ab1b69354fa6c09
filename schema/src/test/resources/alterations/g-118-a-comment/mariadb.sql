ALTER TABLE item RENAME INDEX by_parent TO by_the_parent;

ALTER TABLE item DROP INDEX by_a, ADD INDEX by_a (a) COMMENT 'The owner''s "order"';

ALTER TABLE item DROP INDEX by_b, ADD INDEX by_b (b);

ALTER TABLE item DROP INDEX by_the_parent, ADD UNIQUE INDEX by_the_parent (parent_id, id) COMMENT 'Said now';
