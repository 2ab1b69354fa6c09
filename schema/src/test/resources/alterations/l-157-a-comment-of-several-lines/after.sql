CREATE TABLE item (id INTEGER PRIMARY KEY);
COMMENT ON TABLE item IS 'The owner''s "things";
  two of them -- or more';
COMMENT ON COLUMN item.id IS 'A ''number''
of its own';
