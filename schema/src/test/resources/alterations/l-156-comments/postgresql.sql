COMMENT ON COLUMN item.c IS 'Says "so"';

COMMENT ON TABLE item IS 'It''s an item';
