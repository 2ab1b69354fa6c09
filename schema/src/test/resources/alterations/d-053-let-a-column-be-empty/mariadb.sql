ALTER TABLE parent MODIFY code varchar(20);
