-- Only a column at the beginning of a key may count
ALTER TABLE item MODIFY id int(11) NOT NULL;
