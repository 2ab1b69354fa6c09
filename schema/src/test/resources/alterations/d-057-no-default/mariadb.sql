ALTER TABLE item MODIFY c varchar(20);
