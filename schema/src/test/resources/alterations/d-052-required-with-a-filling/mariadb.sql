UPDATE item SET c = 'none' WHERE c IS NULL;

ALTER TABLE item MODIFY c varchar(20) NOT NULL;
