ALTER TABLE item MODIFY c decimal(10,2);
