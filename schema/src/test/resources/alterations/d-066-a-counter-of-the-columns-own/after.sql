CREATE SEQUENCE item_id_seq AS integer;
CREATE TABLE item (id INTEGER NOT NULL DEFAULT nextval('item_id_seq'::regclass) PRIMARY KEY, name VARCHAR(20));
ALTER SEQUENCE item_id_seq OWNED BY item.id;
