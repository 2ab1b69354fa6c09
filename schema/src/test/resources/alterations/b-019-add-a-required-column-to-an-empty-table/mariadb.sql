ALTER TABLE item ADD COLUMN code varchar(20);

ALTER TABLE item MODIFY code varchar(20) NOT NULL;
