ALTER TABLE item MODIFY c varchar(20);

ALTER TABLE item COMMENT = '';
