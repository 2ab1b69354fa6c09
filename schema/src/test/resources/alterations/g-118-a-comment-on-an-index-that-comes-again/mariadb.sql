DROP INDEX by_b ON item;

CREATE TABLE other (
    id int(11) PRIMARY KEY,
    a int(11)
);

CREATE INDEX of_other ON other (a) COMMENT 'New as its table';

ALTER TABLE item MODIFY a varchar(20);

CREATE INDEX by_b ON item (b, c) COMMENT 'Gets another column';
