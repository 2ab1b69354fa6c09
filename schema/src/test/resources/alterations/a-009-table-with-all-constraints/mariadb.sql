CREATE TABLE item (
    id int(11) PRIMARY KEY,
    code varchar(20) NOT NULL,
    amount int(11),
    CONSTRAINT item_code UNIQUE (code),
    CONSTRAINT item_amount CHECK (`amount` > 0)
);

CREATE INDEX item_amounts ON item (amount);
