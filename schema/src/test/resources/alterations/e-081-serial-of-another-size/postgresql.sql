ALTER TABLE item ALTER COLUMN id TYPE bigint;

DO $$ BEGIN EXECUTE 'ALTER SEQUENCE ' || pg_get_serial_sequence('item', 'id') || ' AS bigint'; END $$;
