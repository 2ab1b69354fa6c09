ALTER TABLE parent MODIFY name varchar(50);
