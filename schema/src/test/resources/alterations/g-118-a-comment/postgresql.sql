ALTER INDEX by_parent RENAME TO by_the_parent;

COMMENT ON INDEX by_a IS 'The owner''s "order"';

COMMENT ON INDEX by_b IS NULL;

COMMENT ON INDEX by_the_parent IS 'Said now';
