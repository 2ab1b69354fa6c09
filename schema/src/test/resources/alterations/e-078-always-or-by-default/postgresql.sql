ALTER TABLE item ALTER COLUMN id DROP IDENTITY;

ALTER TABLE item ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;

SELECT setval(pg_get_serial_sequence('item', 'id'), COALESCE(max(id), 0) + 1, false) FROM item;
