ALTER TABLE item ADD COLUMN a int(11);

ALTER TABLE item ADD COLUMN b varchar(20);

ALTER TABLE item ADD COLUMN c decimal(8,2);
