CREATE TABLE item (
    price decimal(10, 2) NOT NULL CHECK (price > 0),
    name varchar(40) CHECK (name <> '' AND name <> '(none)'),
    kind varchar(10),
    low int,
    high int,
    doc json CHECK (json_type(doc) = 'OBJECT'),
    words varchar(99) CHECK (json_valid(words)),
    CONSTRAINT right_order CHECK (low <= high),
    CHECK (kind IN ('a', 'it''s')),
    CHECK (low > -5)
);
