CREATE TABLE item (
    price decimal(10,2) NOT NULL,
    name varchar(40),
    kind varchar(10),
    low int(11),
    high int(11),
    doc longtext COLLATE utf8mb4_bin,
    words varchar(99),
    CHECK (`kind` in ('a','it\'s')),
    CHECK (`low` > -5),
    CHECK (`name` <> '' and `name` <> '(none)'),
    CHECK (`price` > 0),
    CHECK (json_type(`doc`) = 'OBJECT'),
    CHECK (json_valid(`words`)),
    CONSTRAINT right_order CHECK (`low` <= `high`)
);
