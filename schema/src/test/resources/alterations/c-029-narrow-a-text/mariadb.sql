ALTER TABLE item MODIFY c varchar(50);
