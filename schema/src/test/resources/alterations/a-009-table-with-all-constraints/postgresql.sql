CREATE TABLE item (
    id integer PRIMARY KEY,
    code character varying(20) NOT NULL,
    amount integer,
    CONSTRAINT item_code UNIQUE (code),
    CONSTRAINT item_amount CHECK (amount > 0)
);

CREATE INDEX item_amounts ON item (amount);
